using System.Globalization;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Complaints.Privacy;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Complaints;

/// <summary>
/// A complaint for who shows number and passphrase: how it stands, what was written, and what the person can do. To
/// everybody else it looks the same whether or not there is such a number.
/// </summary>
public sealed class StatusModel(
    Language language, PersonDesk desk, ExportDesk exports, ErasureDesk erasure, RetentionPlan retention,
    ComplaintCookies cookies, Timeline timeline) : ComplaintPage(language)
{
    private static readonly string[] s_moves = ["Write", "Withdraw", "Rate", "Appeal"];

    /// <summary>The number, as it was typed.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>The passphrase; shown again only where nobody could look whether it is right.</summary>
    [BindProperty]
    public string? Passphrase { get; set; }

    /// <summary>What is written.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The rating, 1 to 5.</summary>
    [BindProperty]
    public string? Rating { get; set; }

    /// <summary>Whether the person has said that nothing can be undone.</summary>
    [BindProperty]
    public bool IsSure { get; set; }

    /// <summary>Everything that is held, to be printed; null where it was not asked for.</summary>
    public PersonExport? Export { get; private set; }

    /// <summary>Whether what was personal was just destroyed.</summary>
    public bool IsErased => Request.Query["erased"] == "1";

    /// <summary>The day to whose end an officer keeps it for a reason; null when nobody does.</summary>
    public DateOnly? HeldUntil => erasure.HeldUntil(View!.Complaint);

    /// <summary>From when what is personal is destroyed; null while the complaint is worked on.</summary>
    public DateTimeOffset? DestroyedFrom => retention.EndOf(View!.Complaint);

    /// <summary>What is shown; null for who has not shown number and passphrase.</summary>
    public PersonView? View { get; private set; }

    /// <summary>What did not work; null when all did.</summary>
    public LocalizedText? Fault { get; private set; }

    /// <summary>Whether something was sent.</summary>
    public bool IsPosted => HttpMethods.IsPost(Request.Method);

    /// <summary>Whether something was just done.</summary>
    public bool IsDone => Request.Query["done"] == "1";

    /// <summary>
    /// What could not be done for want of a database, to be tried again with all that was typed; or null.
    /// </summary>
    public string? Unsent => IsUnavailable && Read() is not null
        ? s_moves.FirstOrDefault(move => Request.Query["handler"] == move)
        : null;

    /// <summary>The times at which what happened, oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Text)> Past => timeline.Past(View!, Language);

    /// <summary>What happens next.</summary>
    public string NextText => timeline.Next(View!.Complaint, Language);

    /// <summary>Shows the complaint, or asks for number and passphrase.</summary>
    public Task<IActionResult> OnGetAsync(string? number)
    {
        Number = number;
        return ShowAsync(StatusCodes.Status200OK);
    }

    /// <summary>Takes number and passphrase.</summary>
    public Task<IActionResult> OnPostAsync()
    {
        Begin();
        return TryAsync(async () =>
        {
            switch (await desk.OpenAsync(Number, Passphrase, Network, HttpContext.RequestAborted))
            {
                case ReceiptOutcome.Found found:
                    cookies.Open(HttpContext, found.Complaint.Id, found.Complaint.Number);
                    return LocalRedirect(Language.Path($"/complaints/{found.Complaint.Number}"));
                case ReceiptOutcome.TooOften:
                    Fault = ComplaintTexts.TooOften;
                    return PageWith(StatusCodes.Status429TooManyRequests);
                default:
                    Fault = ComplaintTexts.UnknownPair;
                    return PageWith(StatusCodes.Status422UnprocessableEntity);
            }
        });
    }

    /// <summary>Writes to the officer.</summary>
    public Task<IActionResult> OnPostWriteAsync(string? number) =>
        MoveAsync(number, (id, token) => desk.WriteAsync(id, Text, token));

    /// <summary>Takes the complaint back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string? number) =>
        MoveAsync(number, (id, token) => desk.WithdrawAsync(id, Text, token));

    /// <summary>Rates the outcome.</summary>
    public Task<IActionResult> OnPostRateAsync(string? number) => MoveAsync(number, (id, token) => desk.RateAsync(
        id, int.TryParse(Rating, NumberStyles.None, CultureInfo.InvariantCulture, out var rating) ? rating : 0, Text,
        token));

    /// <summary>Asks that it be looked at again.</summary>
    public Task<IActionResult> OnPostAppealAsync(string? number) =>
        MoveAsync(number, (id, token) => desk.AppealAsync(id, Text, token));

    /// <summary>Takes back what the person agreed to.</summary>
    public Task<IActionResult> OnPostConsentAsync(string? number) => MoveAsync(number, desk.WithdrawConsentAsync);

    /// <summary>Gives everything that is held as JSON.</summary>
    public Task<IActionResult> OnPostDownloadAsync(string? number) =>
        WithExportAsync(number, export => Task.FromResult<IActionResult>(File(
            DocumentJson.Write(export), "application/json; charset=utf-8",
            $"complaint-{export.Complaint.Number}.json")));

    /// <summary>Shows everything that is held, to be printed.</summary>
    public Task<IActionResult> OnPostPrintAsync(string? number) => WithExportAsync(number, async export =>
    {
        Export = export;
        return await ShowAsync(StatusCodes.Status200OK);
    });

    /// <summary>Destroys what is personal.</summary>
    public Task<IActionResult> OnPostEraseAsync(string? number)
    {
        Number = number;
        if (FindOpen() is not { } id)
            return ShowAsync(StatusCodes.Status403Forbidden);
        if (!IsSure)
        {
            Fault = PrivacyTexts.NotSure;
            return ShowAsync(StatusCodes.Status422UnprocessableEntity);
        }
        Begin();
        return TryAsync(async () =>
        {
            switch (await erasure.EraseAsync(id, HttpContext.RequestAborted))
            {
                case PersonMoveOutcome.Done:
                    cookies.Close(HttpContext);
                    return LocalRedirect(Language.Path("/complaints?erased=1"));
                case PersonMoveOutcome.Held held:
                    Fault = Filled(PrivacyTexts.Held, held.Until);
                    break;
                default:
                    Fault = ComplaintTexts.NotNow;
                    break;
            }
            return await ShowAsync(StatusCodes.Status409Conflict);
        });
    }

    /// <summary>Forgets that number and passphrase were shown.</summary>
    public IActionResult OnPostClose()
    {
        cookies.Close(HttpContext);
        return LocalRedirect(Language.Path("/complaints"));
    }

    private Task<IActionResult> MoveAsync(
        string? number, Func<string, CancellationToken, Task<PersonMoveOutcome>> move)
    {
        Number = number;
        if (FindOpen() is not { } id)
            return ShowAsync(StatusCodes.Status403Forbidden);
        Begin();
        return TryAsync(async () =>
        {
            var outcome = await move(id, HttpContext.RequestAborted);
            if (outcome is PersonMoveOutcome.Done)
                return LocalRedirect(Language.Path($"/complaints/{Read()}?done=1"));
            Fault = outcome switch
            {
                PersonMoveOutcome.Invalid invalid => invalid.Expected,
                PersonMoveOutcome.TooOften => ComplaintTexts.TooOften,
                _ => ComplaintTexts.NotNow,
            };
            return await ShowAsync(outcome switch
            {
                PersonMoveOutcome.Invalid => StatusCodes.Status422UnprocessableEntity,
                PersonMoveOutcome.TooOften => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status409Conflict,
            });
        });
    }

    private Task<IActionResult> ShowAsync(int status)
    {
        Begin();
        return TryAsync(async () =>
        {
            if (FindOpen() is { } id)
                View = await desk.FindAsync(id, HttpContext.RequestAborted);
            return PageWith(status);
        });
    }

    private Task<IActionResult> WithExportAsync(string? number, Func<PersonExport, Task<IActionResult>> show)
    {
        Number = number;
        if (FindOpen() is not { } id)
            return ShowAsync(StatusCodes.Status403Forbidden);
        Begin();
        return TryAsync(async () => await exports.ExportAsync(id, HttpContext.RequestAborted) is { } export
            ? await show(export)
            : await ShowAsync(StatusCodes.Status404NotFound));
    }

    private static LocalizedText Filled(LocalizedText text, DateOnly day) =>
        new(Language.Chinese[text, Language.Chinese.Date(day)], Language.English[text, Language.English.Date(day)]);

    private string? FindOpen() => Read() is { } number ? cookies.FindOpen(HttpContext, number) : null;

    private string? Read() => ComplaintNumber.Read(Number);

    private void Begin() => Name(ComplaintTexts.Follow, "/complaints");
}
