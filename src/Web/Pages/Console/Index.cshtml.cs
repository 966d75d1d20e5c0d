using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>Where the console begins: what waits for whoever looks.</summary>
public sealed class IndexModel(Language language, IEnumerable<IWaitingWorkSource> sources) : ConsolePage(language)
{
    private const string Path = "/console";

    /// <summary>What waits.</summary>
    public IReadOnlyList<WaitingWork> Waiting { get; private set; } = [];

    /// <summary>The areas beside this page.</summary>
    public IEnumerable<ConsoleEntry> Areas => ConsoleNavigation.For(Caller).Where(entry => entry.Path != Path);

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Name(ConsoleTexts.Start, Path);
        List<WaitingWork> waiting = [];
        foreach (var source in sources)
            waiting.AddRange(await source.FindAsync(Caller, HttpContext.RequestAborted));
        Waiting = [.. waiting.Where(work => work.Count > 0)];
    }
}
