using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>What a form says.</summary>
/// <param name="Notice">The notice it makes, without what could not be read.</param>
/// <param name="Faults">What could not be read, each with what was typed.</param>
public sealed record FormReading(Notice Notice, IReadOnlyList<Fault> Faults);
