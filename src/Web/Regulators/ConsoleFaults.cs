using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators;

/// <summary>What the console says where an answer would be a bare status.</summary>
internal static class ConsoleFaults
{
    /// <summary>Where that page is, the status put in.</summary>
    public const string PathFormat = "/console/fault/{0}";

    /// <summary>Headline and advice for a status.</summary>
    public static (LocalizedText Heading, LocalizedText Advice) Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => (ConsoleTexts.FormExpired, ConsoleTexts.FormExpiredAdvice),
        StatusCodes.Status403Forbidden => (ConsoleTexts.Forbidden, ConsoleTexts.ForbiddenAdvice),
        _ => (ConsoleTexts.NotFound, ConsoleTexts.NotFoundAdvice),
    };
}
