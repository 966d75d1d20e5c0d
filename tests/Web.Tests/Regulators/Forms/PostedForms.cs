using ConsumerSafety.Web.Regulators.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Web.Tests.Regulators.Forms;

/// <summary>Sends a form as a browser does.</summary>
internal static class PostedForms
{
    public static IFormCollection Send(TypedForm typed)
    {
        var fields = new Dictionary<string, StringValues>();
        foreach (var (name, text) in typed.Texts)
            fields[name] = text.ReplaceLineEndings("\r\n");
        foreach (var (name, ticked) in typed.Codes)
            fields[name] = new(["", .. ticked]);
        foreach (var (list, rows) in typed.Rows)
        {
            fields[PostedForm.FirstName(list)] = $"{rows.First}";
            fields[PostedForm.ReplacedName(list)] = $"{rows.Replaced}";
            foreach (var (index, cells) in rows.Rows.Index())
                foreach (var (member, text) in cells)
                    fields[PostedForm.CellName(list, rows.First + index, member)] = text.ReplaceLineEndings("\r\n");
        }
        return new FormCollection(fields);
    }
}
