using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Complaints;

/// <summary>A page of the form: one group of questions.</summary>
[RequestFormLimits(ValueCountLimit = 256, ValueLengthLimit = 1024 * 1024)]
public sealed class ComplainModel(
    Language language, FormDesk desk, FilingReader reader, FormChoices choices, NoticeFilling filling,
    CoveringNotices covering, ComplaintCookies cookies, FormEvidence evidence) : ComplaintPage(language)
{
    /// <summary>The page.</summary>
    public FormStep Step { get; private set; }

    /// <summary>What was typed.</summary>
    public TypedForm Form { get; private set; } = new();

    /// <summary>What is wrong with the answers on this page.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>Notices that may cover the product.</summary>
    public IReadOnlyList<CoveringNotice> Covering { get; private set; } = [];

    /// <summary>Whether notices were looked for.</summary>
    public bool IsChecked { get; private set; }

    /// <summary>
    /// Whether the questions are shown: not while what was answered before is unknown, which would then be lost.
    /// </summary>
    public bool IsShown => !IsUnavailable || HttpMethods.IsPost(Request.Method);

    /// <summary>What can be chosen.</summary>
    public FormChoices Choices => choices;

    /// <summary>Whether somebody comes from the review to change something.</summary>
    public bool IsEdit => Request.Query["edit"] == "1";

    /// <summary>The notice somebody starts from, or null.</summary>
    public string? Notice =>
        Request.Query["notice"].FirstOrDefault() is { Length: > 0 and <= 40 } notice ? notice : null;

    /// <summary>The questions.</summary>
    public IEnumerable<FormField> Fields => FormFields.Of(Step, Kind);

    private ComplaintKind? Kind => Enum.TryParse<ComplaintKind>(Form["Kind"], out var kind) ? kind : null;

    /// <summary>The address of a page of the form.</summary>
    public static string PathOf(FormStep step) =>
        step == FormStep.Kind ? "/complain" : $"/complain/{step.ToString().ToLowerInvariant()}";

    /// <summary>Where the page before is; null on the first.</summary>
    public string? BackPath => Step == FormStep.Kind ? null : Language.Path(PathOf(Step - 1));

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(string? step)
    {
        if (!Start(step))
            return LocalRedirect(Language.Path("/complain"));
        return await TryAsync(async () =>
        {
            switch (await desk.FindAsync(cookies.FindForm(HttpContext), HttpContext.RequestAborted))
            {
                case OpenForm.Sent when Step != FormStep.Kind:
                    return LocalRedirect(Language.Path("/complain/receipt"));
                case OpenForm.Typed typed:
                    Form = TypedForm.Read(typed.Content);
                    break;
            }
            Look();
            return Page();
        });
    }

    /// <summary>Keeps the answers, and goes on where they are as expected.</summary>
    public async Task<IActionResult> OnPostAsync(string? step, string? go)
    {
        if (!Start(step))
            return LocalRedirect(Language.Path("/complain"));
        // Until the database answers, what was posted is all that is known, and the page shows it again.
        Take();
        return await TryAsync(async () =>
        {
            var token = cookies.FindForm(HttpContext);
            var found = await desk.FindAsync(token, HttpContext.RequestAborted);
            if (found is OpenForm.Sent && Step != FormStep.Kind)
                return LocalRedirect(Language.Path("/complain/receipt"));
            Form = found is OpenForm.Typed typed ? TypedForm.Read(typed.Content) : new();
            Take();
            if (Step == FormStep.Kind)
                filling.Fill(Form, Notice);
            // A form that was sent stays with its receipt; this is the next one.
            if (found is null or OpenForm.Sent)
                token = cookies.BeginForm(HttpContext);
            return await SaveAsync(token!, go);
        });
    }

    /// <summary>The notices that cover what stands on the page, for its script.</summary>
    public PartialViewResult OnPostCovering()
    {
        Step = FormStep.Product;
        Take();
        Look();
        return Partial("_Covering", this);
    }

    /// <summary>Throws away what was typed.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string? step)
    {
        if (!Start(step))
            return LocalRedirect(Language.Path("/complain"));
        return await TryAsync(async () =>
        {
            if (cookies.FindForm(HttpContext) is { } token)
            {
                await evidence.ClearAsync(token, HttpContext.RequestAborted);
                await desk.RemoveAsync(token, HttpContext.RequestAborted);
            }
            cookies.EndForm(HttpContext);
            return LocalRedirect(Language.Path("/complain"));
        });
    }

    private async Task<IActionResult> SaveAsync(string token, string? go)
    {
        if (!await desk.SaveAsync(token, Form.Write(), HttpContext.RequestAborted))
            return LocalRedirect(Language.Path("/complain/receipt"));
        var (_, faults) = reader.Read(Form, Language);
        Faults = [.. faults.Where(fault => FormFields.Find(fault.Path) is { } field && Fields.Contains(field))];
        Look();
        if (Faults.Count > 0)
            return PageWith(StatusCodes.Status422UnprocessableEntity);
        if (go == "check")
        {
            IsChecked = true;
            return Page();
        }
        return LocalRedirect(Language.Path(
            IsEdit || Step == FormStep.Consent ? "/complain/review" : PathOf(Step + 1)));
    }

    private bool Start(string? step)
    {
        if (!Enum.TryParse<FormStep>(step ?? nameof(FormStep.Kind), ignoreCase: true, out var wanted)
            || !Enum.IsDefined(wanted) || int.TryParse(step, out _))
            return false;
        Step = wanted;
        Name(ComplaintTexts.Title, PathOf(Step));
        return true;
    }

    private void Take() => Form.Take(Request.Form, FormFields.All.Where(field =>
        field.Step == Step && (field.Kind is null || Request.Form.ContainsKey($"asked.{field.Path}"))));

    private void Look()
    {
        if (Step == FormStep.Product)
            Covering = covering.Find(Form, Language, HttpContext.RequestAborted);
    }
}
