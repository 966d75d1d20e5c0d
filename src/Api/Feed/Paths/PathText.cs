using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>Writes paths in their one plain form, encoded, relative to the service root.</summary>
internal static class PathText
{
    /// <summary>The path of a resource: <c>Agencies('samr')/Notices/ConsumerSafety.Recall</c>.</summary>
    public static string Of(Resource resource)
    {
        var origin = resource.Source is { } source
            ? $"{Of(source)}/{resource.Navigation!.Name}"
            : resource.Declared.Name;
        var cast = resource.IsCast ? $"/{EdmModelBuilder.Namespace}.{resource.Target.TypeName}" : "";
        var filters = string.Concat(
            resource.Filters.Select(filter => $"/$filter({Uri.EscapeDataString(filter)})"));
        var key = resource switch
        {
            { Key: null } => "",
            { IsKeyAlias: true } => $"({resource.Key})",
            _ => $"({KeyText.Write(resource.Key)})",
        };
        return filters.Length == 0 ? $"{origin}{key}{cast}" : $"{origin}{cast}{filters}{key}";
    }

    /// <summary>The path of one entity of a set: <c>Agencies('samr')</c>.</summary>
    public static string Of(EntitySet set, string key) => $"{set.Name}({KeyText.Write(key)})";

    /// <summary>The path of a property from its entity, with a cast where only a kind has it.</summary>
    public static string Of(Field field, NoticeKind? declared) => field.Kind is { } kind && kind != declared
        ? $"{EdmModelBuilder.Namespace}.{kind}/{field.Name}"
        : field.Name;
}
