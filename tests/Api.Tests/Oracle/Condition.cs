namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>A condition twice: as OData writes it, and as a function of the entity.</summary>
internal sealed record Condition(string Text, Func<object, bool?> Of)
{
    public override string ToString() => Text;

    public static Condition operator !(Condition part) => new($"not ({part.Text})", entity => !part.Of(entity));

    public static Condition operator &(Condition left, Condition right) =>
        new($"({left.Text}) and ({right.Text})", entity => Truths.And(left.Of(entity), right.Of(entity)));

    public static Condition operator |(Condition left, Condition right) =>
        new($"({left.Text}) or ({right.Text})", entity => Truths.Or(left.Of(entity), right.Of(entity)));
}
