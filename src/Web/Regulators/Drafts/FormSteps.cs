using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>What the buttons within a form do to it.</summary>
internal static class FormSteps
{
    /// <summary>Takes the row out whose button was pressed, and gives it; null where it was empty.</summary>
    public static (TypedForm Typed, RemovedRow? Row) Remove(TypedForm typed, FormAction action)
    {
        var rows = typed.RowsOf(action.List);
        var place = action.Number(0);
        if (place >= rows.Rows.Length)
            return (typed, null);
        var before = rows with { Rows = rows.Rows[..place] };
        var removed = rows with { Rows = [rows.Rows[place]] };
        return (
            typed.WithRows(action.List, rows.Without(place)),
            removed.Filled.Any()
                ? new(action.List, rows.First + before.Filled.Count(), rows.Rows[place])
                : null);
    }

    /// <summary>Puts a row back that was taken out, as the form carries it.</summary>
    public static TypedForm Restore(TypedForm typed, FormAction action, IFormCollection posted)
    {
        if (!typed.Rows.TryGetValue(action.List, out var rows))
            return typed;
        var prefix = RemovedRow.CellName("");
        var cells = posted.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableDictionary(field => field.Key[prefix.Length..], field => field.Value.ToString());
        var place = Math.Clamp(action.Number(0) - rows.First, 0, rows.Rows.Length);
        return typed.WithRows(action.List, rows with { Rows = rows.Rows.Insert(place, cells) });
    }

    /// <summary>Adds the rows of a table, and gives the place in the list where they begin.</summary>
    public static (TypedForm Typed, int At) Paste(TypedForm typed, string list, PastedTable table)
    {
        var rows = typed.RowsOf(list);
        return (typed.WithRows(list, rows.With(table.Rows)), rows.First + rows.Filled.Count());
    }

    /// <summary>
    /// Takes elements out of a list again; leaves it alone when it no longer has the length it had with them.
    /// </summary>
    public static Notice Unpaste(Notice notice, FormAction action)
    {
        var (at, count, total) = (action.Number(0), action.Number(1), action.Number(2));
        var json = JsonNode.Parse(NoticeJson.Write(notice))!.AsObject();
        if (json[action.List] is not JsonArray list || list.Count != total || at + count > total)
            return notice;
        list.RemoveRange(at, count);
        return NoticeJson.ReadNotice(JsonSerializer.SerializeToUtf8Bytes(json));
    }
}
