using System.Globalization;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>Writes the form as a question to the feed.</summary>
internal static class QueryWriter
{
    private static readonly string[] s_operators = ["AND", "OR", "NOT"];

    /// <summary>The question, and what is wrong with the form; a faulty part is left out of the question.</summary>
    public static (FeedQuery Query, IReadOnlyList<BuilderFault> Faults) Write(BuilderForm form)
    {
        var faults = new List<BuilderFault>();
        var options = new List<FeedOption>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                options.Add(new(name, value));
        }
        Add("$search", Search(form.Search));
        Add("$filter", FilterWriter.Write(form, faults));
        Add("$select", Columns(form, faults));
        Add("$orderby", OrderBy(form, faults));
        Add("$top", Top(form, faults));
        Add("$count", form.WithCount ? "true" : null);
        return (new(form.Set.Name, options), faults);
    }

    // Who writes operators, phrases or parentheses means the grammar of $search; anybody else means words.
    private static string? Search(string typed)
    {
        if (typed.Length == 0)
            return null;
        var isGrammar = typed.AsSpan().ContainsAny('"', '(', ')')
            || typed.Split(' ').Any(word => s_operators.Contains(word));
        return isGrammar ? typed : ODataAddress.Search(typed);
    }

    private static string? Columns(BuilderForm form, List<BuilderFault> faults)
    {
        var known = ConditionField.Fields(form.Set).Select(field => field.Name).ToList();
        foreach (var unknown in form.Columns.Except(known))
            faults.Add(new("columns", BuilderTexts.UnknownField(form.Set.Name, unknown)));
        return form.Columns.Count == 0 ? null : string.Join(',', form.Columns);
    }

    private static string? OrderBy(BuilderForm form, List<BuilderFault> faults)
    {
        if (form.OrderBy.Length == 0)
            return null;
        var field = ConditionField.Fields(form.Set).FirstOrDefault(field => field.Name == form.OrderBy);
        if (field is null)
            faults.Add(new("orderby", BuilderTexts.UnknownField(form.Set.Name, form.OrderBy)));
        else if (!field.IsSortable)
            faults.Add(new("orderby", BuilderTexts.NotSortable(form.OrderBy)));
        return form.OrderBy + (form.IsDescending ? " desc" : "");
    }

    private static string? Top(BuilderForm form, List<BuilderFault> faults)
    {
        if (form.Top.Length == 0)
            return null;
        if (!int.TryParse(form.Top, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            faults.Add(new("top", BuilderTexts.ExpectedTop));
        return form.Top;
    }
}
