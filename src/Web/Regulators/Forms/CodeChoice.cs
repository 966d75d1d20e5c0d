namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>One thing to choose from a list.</summary>
/// <param name="Code">What is kept.</param>
/// <param name="Name">What people see.</param>
public sealed record CodeChoice(string Code, string Name);
