using System.Text.Json.Nodes;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Applies a JSON Merge Patch: RFC 7396, section 2.</summary>
internal static class MergePatch
{
    /// <summary>The object after the patch: null removes a member, objects go deeper, anything else replaces.</summary>
    public static JsonObject Apply(JsonObject target, JsonObject patch)
    {
        var result = target.DeepClone().AsObject();
        foreach (var (name, value) in patch)
            if (value is null)
                result.Remove(name);
            else if (value is JsonObject deeper)
                result[name] = Apply(result[name] as JsonObject ?? [], deeper);
            else
                result[name] = value.DeepClone();
        return result;
    }
}
