using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>Puts a notice into a form.</summary>
public sealed class FormWriter(CodeBook codes)
{
    /// <summary>The form filled with a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="language">The language in which codes show their names.</param>
    /// <param name="unread">What was typed and could not be read, which stands where it was typed.</param>
    /// <param name="first">How many products come before those that the form shows.</param>
    public TypedForm Write(Notice notice, Language language, IReadOnlyList<Fault> unread, int first = 0)
    {
        var json = JsonNode.Parse(NoticeJson.Write(notice))!.AsObject();
        var typed = TypedForm.Empty;
        foreach (var field in NoticeForm.Of(notice.Kind).Fields)
            typed = field.Input switch
            {
                FormInput.Rows => typed.WithRows(
                    field.Name,
                    Rows(field, json[field.Name]?.AsArray() ?? [], language, field.Name == "Products" ? first : 0)),
                FormInput.Codes => typed with { Codes = typed.Codes.SetItem(field.Name, Texts(json[field.Name])) },
                _ => typed with { Texts = typed.Texts.SetItem(field.Name, Text(field, json[field.Name], language)) },
            };
        return unread.Aggregate(typed, Restore);
    }

    private static TypedForm Restore(TypedForm typed, Fault fault)
    {
        if (fault.Value is null)
            return typed;
        if (!PostedForm.TryReadCell(fault.Path, out var list, out var index, out var member))
            return typed with { Texts = typed.Texts.SetItem(fault.Path, fault.Value) };
        var rows = typed.RowsOf(list);
        var at = index - rows.First;
        return at < 0 || at >= rows.Rows.Length
            ? typed
            : typed.WithRows(
                list, rows with { Rows = rows.Rows.SetItem(at, rows.Rows[at].SetItem(member, fault.Value)) });
    }

    private TypedRows Rows(FormField field, JsonArray list, Language language, int first)
    {
        var start = first < list.Count ? Math.Max(first, 0) : 0;
        var shown = list.Skip(start).Take(TypedRows.Stretch).ToList();
        return new(start, shown.Count,
        [
            .. shown.Select(element => field.Members.ToImmutableDictionary(
                member => member.Name, member => Text(member, element?[member.Name], language))),
        ]);
    }

    private string Text(FormField field, JsonNode? value, Language language) => value is null ? "" : field.Input switch
    {
        FormInput.Lines => LineText.Write(Texts(value)),
        FormInput.Moment => ValueText.Write(value.GetValue<DateTimeOffset>()),
        FormInput.Code => codes.Show(field.List!.Value, value.GetValue<string>(), language),
        _ => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
    };

    private static ImmutableArray<string> Texts(JsonNode? list) =>
        [.. (list?.AsArray() ?? []).Select(text => text?.GetValue<string>() ?? "")];
}
