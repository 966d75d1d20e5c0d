using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>What the buttons within a form do to it.</summary>
internal static class FormSteps
{
    /// <summary>Takes the row out whose button was pressed.</summary>
    public static TypedForm Remove(TypedForm typed, FormAction action) =>
        typed.Rows.TryGetValue(action.List, out var rows)
            ? typed.WithRows(action.List, rows.Without(action.Number(0)))
            : typed;

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
