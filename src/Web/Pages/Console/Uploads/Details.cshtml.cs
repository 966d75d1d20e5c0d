using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Uploads;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Uploads;

/// <summary>One upload, whatever it waits for.</summary>
[NeedsPermission(Permission.ReadDrafts)]
[RequestFormLimits(ValueCountLimit = UploadLimits.Columns + 20)]
public sealed class DetailsModel(Language language, UploadDesk desk, UploadResult result) : ConsolePage(language)
{
    private const int Shown = 5;
    private const int RejectedShown = 50;

    /// <summary>The upload.</summary>
    public Upload Upload { get; private set; } = null!;

    /// <summary>What is wrong with a form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Whether the columns are to be changed although the file has been compared.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Edit { get; set; }

    /// <summary>The kind the columns are chosen for.</summary>
    [BindProperty(SupportsGet = true)]
    public NoticeKind? Kind { get; set; }

    /// <summary>What was typed.</summary>
    public UploadMode? Mode { get; private set; }

    /// <summary>What was typed.</summary>
    public string? Reason { get; private set; }

    /// <summary>What was typed.</summary>
    public string? UrgentReason { get; private set; }

    /// <summary>How many rows the work under way has dealt with.</summary>
    public long RowsDone { get; private set; }

    /// <summary>The columns with what is chosen for each.</summary>
    public IReadOnlyList<UploadColumn> Columns { get; private set; } = [];

    /// <summary>The first rows of each outcome under its title.</summary>
    public IReadOnlyList<(LocalizedText Title, IReadOnlyList<UploadRow> Rows)> Groups { get; private set; } = [];

    /// <summary>The kind the columns are chosen for.</summary>
    public NoticeKind ChosenKind => Kind ?? Upload.Kind ?? NoticeKind.SpotCheck;

    /// <summary>What a column can fill.</summary>
    public IReadOnlyList<(string Property, LocalizedText Label)> Properties => UploadColumns.Of(ChosenKind);

    /// <summary>Whether the columns are asked for.</summary>
    public bool IsMapping => MayUpload && Upload.Shape != UploadShape.JsonLines
        && (Upload.State == UploadState.Mapping || (Edit && Upload.State == UploadState.Checked));

    /// <summary>Whether whoever looks may work on it.</summary>
    public bool MayUpload => Caller.Can(Permission.UploadNotices, Upload.AgencyId);

    /// <summary>Whether whoever looks may review it.</summary>
    public bool MayReview => Caller.Can(Permission.ReviewNotices, Upload.AgencyId)
        && !Upload.IsWorkOf(Caller);

    /// <summary>Whether whoever looks may have it taken in urgently.</summary>
    public bool MayHurry => Caller.Can(Permission.PublishUrgently, Upload.AgencyId);

    /// <summary>Shows the upload.</summary>
    public async Task<IActionResult> OnGetAsync(string id) =>
        await ShowAsync(await desk.FindAsync(Caller, id, HttpContext.RequestAborted));

    /// <summary>Gives the file back with the outcome of each row.</summary>
    public async Task<IActionResult> OnGetResultAsync(string id) =>
        await desk.FindAsync(Caller, id, HttpContext.RequestAborted) is UploadOutcome.Done { Upload: var upload }
            ? File(
                await result.OpenAsync(upload, Language.Tag, HttpContext.RequestAborted),
                UploadResult.MediaType(upload), UploadResult.FileName(upload))
            : NotFound();

    /// <summary>Says what the columns are.</summary>
    public async Task<IActionResult> OnPostMapAsync(string id, NoticeKind kind, string? language, string?[] properties)
    {
        if (await desk.FindAsync(Caller, id, HttpContext.RequestAborted)
            is not UploadOutcome.Done { Upload: var upload })
            return NotFound();
        (Kind, Edit) = (kind, true);
        Columns =
        [
            .. upload.Columns.Select((column, i) => column with
            {
                Property = i < properties.Length && properties[i] is { Length: > 0 } property ? property : null,
            }),
        ];
        var chosen = Columns.Where(column => column.Property is not null)
            .ToDictionary(column => column.Heading, column => column.Property!);
        return await AfterAsync(id, await desk.MapAsync(
            Caller, id, new(kind, language ?? upload.Language, chosen), HttpContext.RequestAborted));
    }

    /// <summary>Hands it to a reviewer.</summary>
    public async Task<IActionResult> OnPostSubmitAsync(string id, UploadMode? mode, string? reason)
    {
        (Mode, Reason) = (mode, reason);
        return await AfterAsync(
            id, await desk.SubmitAsync(Caller, id, new(mode, reason), HttpContext.RequestAborted));
    }

    /// <summary>Takes it in without waiting for a reviewer.</summary>
    public async Task<IActionResult> OnPostUrgentAsync(
        string id, UploadMode? mode, string? reason, string? urgentReason)
    {
        (Mode, Reason, UrgentReason) = (mode, reason, urgentReason);
        return await AfterAsync(id, await desk.ApproveUrgentlyAsync(
            Caller, id, new(mode, reason), urgentReason, HttpContext.RequestAborted));
    }

    /// <summary>Takes it back from review.</summary>
    public async Task<IActionResult> OnPostRecallAsync(string id) =>
        await AfterAsync(id, await desk.RecallAsync(Caller, id, HttpContext.RequestAborted));

    /// <summary>Agrees.</summary>
    public async Task<IActionResult> OnPostApproveAsync(string id) =>
        await AfterAsync(id, await desk.ApproveAsync(Caller, id, HttpContext.RequestAborted));

    /// <summary>Gives it back.</summary>
    public async Task<IActionResult> OnPostReturnAsync(string id, string? comment) =>
        await AfterAsync(id, await desk.ReturnAsync(Caller, id, comment, HttpContext.RequestAborted));

    /// <summary>Takes back what it recorded.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string id, string? reason) =>
        await AfterAsync(id, await desk.UndoAsync(Caller, id, reason, HttpContext.RequestAborted));

    /// <summary>Gives it up.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string id) =>
        await AfterAsync(id, await desk.DiscardAsync(Caller, id, HttpContext.RequestAborted));

    private async Task<IActionResult> AfterAsync(string id, UploadOutcome outcome)
    {
        switch (outcome)
        {
            case UploadOutcome.Done:
                return Redirect(Language.Path($"/console/uploads/{id}"));
            case UploadOutcome.Forbidden:
                return Forbid();
            case UploadOutcome.Invalid { Faults: var faults }:
                foreach (var fault in faults)
                    Faults.Add(FieldOf(fault.Field), fault.Reason);
                break;
            case UploadOutcome.Conflict { Reason: var reason }:
                Faults.Add("content", reason);
                break;
        }
        return await ShowAsync(await desk.FindAsync(Caller, id, HttpContext.RequestAborted));
    }

    private async Task<IActionResult> ShowAsync(UploadOutcome outcome)
    {
        if (outcome is not UploadOutcome.Done { Upload: var upload })
            return NotFound();
        Upload = upload;
        Name(new(upload.FileName, upload.FileName), $"/console/uploads/{upload.Id}");
        Mode ??= upload.Rows > UploadLimits.RowsAtOnce || upload.Counts is { RejectedRows: > 0 }
            ? UploadMode.GoodRowsOnly : UploadMode.AllOrNothing;
        if (upload.IsAtWork)
            RowsDone = (await desk.FindProgressAsync(upload, HttpContext.RequestAborted))?.RowsDone ?? 0;
        else if (IsMapping && Columns.Count == 0)
            Columns = UploadColumns.Suggest(upload, ChosenKind);
        else if (upload.Counts is not null)
            Groups = await ReadGroupsAsync(upload);
        return Page();
    }

    private async Task<List<(LocalizedText Title, IReadOnlyList<UploadRow> Rows)>> ReadGroupsAsync(Upload upload)
    {
        List<(LocalizedText, IReadOnlyList<UploadRow>)> groups = [];
        foreach (var (filter, title, limit) in new (UploadRowFilter, LocalizedText, int)[]
        {
            (new(IsUndone: false), UploadTexts.NotUndone, RejectedShown),
            (new(UploadAction.Rejected), UploadTexts.Rejected, RejectedShown),
            (new(UploadAction.Added), UploadTexts.Added, Shown),
            (new(UploadAction.Changed), UploadTexts.Changed, Shown),
            (new(UploadAction.Unchanged), UploadTexts.Unchanged, Shown),
        })
        {
            var rows = await desk.ReadRowsAsync(upload, filter, null, limit, HttpContext.RequestAborted);
            if (rows.Count > 0)
                groups.Add((title, rows));
        }
        return groups;
    }

    /// <summary>The element of the page that a field of the desk is.</summary>
    private string FieldOf(string field)
    {
        const string prefix = "columns.";
        var heading = field.StartsWith(prefix, StringComparison.Ordinal) ? field[prefix.Length..] : null;
        var index = Columns.Select((column, i) => (column, i))
            .FirstOrDefault(pair => pair.column.Heading == heading, (null!, -1)).i;
        return index >= 0 ? $"column-{index}" : field == "file" ? "content" : field;
    }
}
