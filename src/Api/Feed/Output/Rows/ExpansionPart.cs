using System.Buffers;
using System.Text;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>What an expansion leads to (OData JSON format 4.01, 8.3): entities, references or a count.</summary>
/// <param name="expansion">The expansion.</param>
/// <param name="place">Its place among the expansions of the projection.</param>
/// <param name="declared">The set of the entities it is written for.</param>
/// <param name="plan">How each entity it leads to is written.</param>
/// <param name="form">The form of the answer.</param>
internal sealed class ExpansionPart(
    Expansion expansion, int place, EntitySet declared, EntityPlan plan, PayloadForm form) : RowPart
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes($"\"{expansion.Navigation.Name}\":");
    private readonly byte[] _countName = Encoding.UTF8.GetBytes($"\"{expansion.Navigation.Name}@odata.count\":");
    private readonly byte[] _nextName = Encoding.UTF8.GetBytes($",\"{expansion.Navigation.Name}@odata.nextLink\":");

    public override void Write(in RowContext context)
    {
        var branch = context.Expanded.Branches[place];
        var page = branch.Pages.GetValueOrDefault(context.Row.Id) ?? RelatedPage.Empty;
        if (expansion.Query.WithCount)
        {
            context.Output.Write(_countName);
            FieldValue.WriteCount(context.Output, page.Count ?? 0, form.IsIeee754Compatible);
            if (expansion.Form == ExpansionForm.Count)
                return;
            context.Output.Write(","u8);
        }
        context.Output.Write(_name);
        if (expansion.Navigation.IsCollection)
            WriteAll(context, page, branch.Inner);
        else if (page.Rows is [var row] && IsOfTarget(row))
            plan.Write(context with { Row = row, Expanded = branch.Inner });
        else
            context.Output.Write("null"u8);
    }

    private void WriteAll(in RowContext context, RelatedPage page, ExpandedRows inner)
    {
        context.Output.Write("["u8);
        for (var i = 0; i < page.Rows.Count; i++)
        {
            if (i > 0)
                context.Output.Write(","u8);
            plan.Write(context with { Row = page.Rows[i], Expanded = inner });
        }
        context.Output.Write("]"u8);
        if (page.Next is not { } next || expansion.Remaining - page.Rows.Count <= 0)
            return;
        var path = $"{PathText.Of(declared, context.Row.Id)}/{expansion.Navigation.Name}"
            + (expansion.Target == expansion.Navigation.Target
                ? ""
                : $"/{EdmModelBuilder.Namespace}.{expansion.Target.TypeName}");
        var remaining = expansion.Remaining - page.Rows.Count;
        context.Output.Write(_nextName);
        var link = NextLink.To(
            context.Root,
            expansion.Form == ExpansionForm.References ? path + "/$ref" : path,
            RequestReader.Identity(path, expansion.Options),
            expansion.Options,
            new(next, remaining, expansion.Query.Top));
        JsonText.Write(context.Output, link.Address);
    }

    private bool IsOfTarget(Row row) => expansion.Target.Kind is null || row.Kind == expansion.Target.Kind;
}
