using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using ConsumerSafety.Web.Subscriptions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Pages.Subscriptions;

/// <summary>The form to subscribe by.</summary>
public sealed class SubscribeModel(
    Language language, SubscriptionDesk desk, ITopicReader topics, Vocabulary vocabulary) : SitePage(language)
{
    /// <summary>What to be told of.</summary>
    [BindProperty(SupportsGet = true)]
    public TopicForm Form { get; set; } = new();

    /// <summary>The address as typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>How often.</summary>
    [BindProperty]
    public Frequency Frequency { get; set; }

    /// <summary>What is wrong: the field it is about, and what to do.</summary>
    public IReadOnlyList<(string Field, string Text)> Faults { get; private set; } = [];

    /// <summary>Whether the answer is that a mail was sent.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>What a whole topic is called; null when the fields say what is wanted.</summary>
    public string? TopicName { get; private set; }

    /// <summary>The categories to choose from: code and name.</summary>
    public IEnumerable<(string Code, string Name)> Categories => vocabulary.ProductCategories
        .Select(category => (category.Code, Language.Pick(category.Name, category.EnglishName)));

    /// <summary>The regions to choose from: provinces, and the one the form came with.</summary>
    public IEnumerable<(string Code, string Name)> Regions => vocabulary.Regions
        .Where(region => region.Code == Form.Region
            || (region.Code.Length == 6 && region.Code.EndsWith("0000", StringComparison.Ordinal)))
        .Select(region => (region.Code, Language.Pick(region.Name, region.EnglishName)));

    /// <summary>Shows the form.</summary>
    /// <param name="asked">Given when a mail has just been sent.</param>
    public void OnGet(string? asked)
    {
        IsAsked = asked is not null;
        Describe();
    }

    /// <summary>Takes in the wish.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Frequency))
            return Invalid(StatusCodes.Status422UnprocessableEntity, "Frequency", SubscriptionPageTexts.BadFrequency);
        var client = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var outcome = await desk.SubscribeAsync(
            new(Email, Form.ToTopic(), Frequency, Language.Tag, client), cancellationToken);
        return outcome switch
        {
            SubscribeOutcome.Asked => Redirect(Language.Path("/subscribe?asked")),
            SubscribeOutcome.BadAddress =>
                Invalid(StatusCodes.Status422UnprocessableEntity, "Email", SubscriptionPageTexts.BadEmail),
            SubscribeOutcome.TooOften =>
                Invalid(StatusCodes.Status429TooManyRequests, "Email", SubscriptionPageTexts.TooOften),
            SubscribeOutcome.BadTopic bad =>
                Invalid(StatusCodes.Status422UnprocessableEntity, bad.Faults.Select(fault => ("Form_Q", fault))),
            _ => throw new InvalidOperationException($"{outcome} is no outcome of subscribing."),
        };
    }

    private PageResult Invalid(int status, string field, Domain.Validation.LocalizedText text) =>
        Invalid(status, [(field, Language[text])]);

    private PageResult Invalid(int status, IEnumerable<(string Field, string Text)> faults)
    {
        Faults = [.. faults];
        Response.StatusCode = status;
        Describe();
        return Page();
    }

    private void Describe()
    {
        Head = new(
            Language[SubscriptionPageTexts.Subscribe], Language[SubscriptionPageTexts.Lead], "/subscribe")
        {
            IsIndexed = Request.QueryString.Value is null or "",
        };
        TopicName = string.IsNullOrWhiteSpace(Form.Topic) ? null : topics.Read(Form.Topic, Language.Tag).Name;
    }
}
