using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Complaints;

/// <summary>Everything that was typed, to be checked and sent.</summary>
public sealed class ReviewModel(
    Language language, FormDesk desk, FilingReader reader, FormChoices choices, FormEvidence evidence,
    ComplaintCookies cookies) : ComplaintPage(language)
{
    /// <summary>What was typed.</summary>
    public TypedForm Form { get; private set; } = new();

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>The files that go with it.</summary>
    public IReadOnlyList<EvidenceUpload> Files { get; private set; } = [];

    /// <summary>Whether too many came from the network.</summary>
    public bool IsTooMany { get; private set; }

    /// <summary>Whether it was to be handed in.</summary>
    public bool IsPosted => HttpMethods.IsPost(Request.Method);

    /// <summary>The kind, or null.</summary>
    public ComplaintKind? Kind => Enum.TryParse<ComplaintKind>(Form["Kind"], out var kind) ? kind : null;

    /// <summary>An answer as people read it.</summary>
    public string Answer(FormField field)
    {
        if (field.Input == FormInput.Files)
            return string.Join('\n', Files.Select(file => file.File.Name));
        if (field.Input == FormInput.Tick)
            return Language[Form[field.Path].Length > 0 ? ComplaintTexts.Yes : ComplaintTexts.No];
        if (field.Input == FormInput.Category)
            return choices.Categories(Language).Where(line => line.Category.Code == Form[field.Path])
                .Select(line => line.Name).FirstOrDefault() ?? Form[field.Path];
        var names = choices.Of(field, Language);
        return names.Count == 0
            ? Form[field.Path]
            : Language.List(names.Where(name => Form.All(field.Path).Contains(name.Value)).Select(name => name.Name));
    }

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync() => ShowAsync(_ => Task.FromResult<IActionResult>(Page()));

    /// <summary>Hands it in.</summary>
    public Task<IActionResult> OnPostAsync() => ShowAsync(async token =>
    {
        var (filing, faults) = reader.Read(Form, Language);
        Files = await evidence.SettleAsync(token, HttpContext.RequestAborted);
        Faults = Files.All(file => file.IsReady)
            ? faults
            : [.. faults, new("EvidenceIds", FaultSeverity.Error, ComplaintTexts.CheckedFiles, null)];
        filing = filing with { EvidenceIds = [.. Files.Select(file => file.Id)] };
        if (Faults.Count > 0)
            return PageWith(StatusCodes.Status422UnprocessableEntity);
        switch (await desk.SendAsync(token, filing, Network, HttpContext.RequestAborted))
        {
            case IntakeOutcome.TooMany:
                IsTooMany = true;
                return PageWith(StatusCodes.Status429TooManyRequests);
            case IntakeOutcome.Invalid invalid:
                Faults = invalid.Faults;
                return PageWith(StatusCodes.Status422UnprocessableEntity);
            // Sent just now or before: the receipt stands in the form's place.
            default:
                return LocalRedirect(Language.Path("/complain/receipt"));
        }
    });

    private Task<IActionResult> ShowAsync(Func<string, Task<IActionResult>> go)
    {
        Name(ComplaintTexts.Review, "/complain/review");
        return TryAsync(async () =>
        {
            var token = cookies.FindForm(HttpContext);
            switch (await desk.FindAsync(token, HttpContext.RequestAborted))
            {
                case OpenForm.Sent:
                    return LocalRedirect(Language.Path("/complain/receipt"));
                case OpenForm.Typed typed:
                    Form = TypedForm.Read(typed.Content);
                    Files = await evidence.ReadAsync(token!, HttpContext.RequestAborted);
                    return await go(token!);
                default:
                    return LocalRedirect(Language.Path("/complain"));
            }
        });
    }
}
