namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>What names an expression uses, before any is looked up.</summary>
internal static class NamesUsed
{
    /// <summary>
    /// True when a lambda looks at nothing but its own range variable and those inside of it, so that it can be asked
    /// of the related set by itself. An alias may stand for anything.
    /// </summary>
    public static bool AreOnly(LambdaSyntax lambda) =>
        lambda.Body is null || Fits(lambda.Body, [lambda.Variable!], hasImplicit: false);

    /// <summary>True when <c>$it</c> stands somewhere, or an alias that may hold it.</summary>
    public static bool HasOuter(Syntax syntax) => syntax switch
    {
        NameSyntax { Source: null, Name: "$it" } or AliasSyntax => true,
        _ => Parts(syntax).Any(HasOuter),
    };

    private static bool Fits(Syntax syntax, IReadOnlyList<string> known, bool hasImplicit) => syntax switch
    {
        AliasSyntax => false,
        NameSyntax { Source: null, Name: var name } =>
            known.Contains(name) || name.Contains('.', StringComparison.Ordinal)
            || (hasImplicit && name != "$it"),
        LambdaSyntax { Variable: { } variable, Body: { } body } lambda =>
            Fits(lambda.Source, known, hasImplicit) && Fits(body, [.. known, variable], hasImplicit),
        CountSyntax { Filter: { } filter } count =>
            Fits(count.Source, known, hasImplicit) && Fits(filter, known, hasImplicit: true),
        CallSyntax { Arguments: [_] } call when IsOfCurrent(call) => hasImplicit,
        _ => Parts(syntax).All(part => Fits(part, known, hasImplicit)),
    };

    // cast and isof of a type alone are about the current instance.
    private static bool IsOfCurrent(CallSyntax call) =>
        call.Name.Equals("isof", StringComparison.OrdinalIgnoreCase)
        || call.Name.Equals("cast", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Syntax> Parts(Syntax syntax) => syntax switch
    {
        NameSyntax { Source: { } source } => [source],
        CallSyntax call => call.Arguments,
        CaseSyntax choice => choice.Pairs.SelectMany(pair => new[] { pair.When, pair.Then }),
        ListSyntax list => list.Items,
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        ChainSyntax chain => chain.Parts,
        LambdaSyntax { Body: { } body } lambda => [lambda.Source, body],
        LambdaSyntax lambda => [lambda.Source],
        CountSyntax { Filter: { } filter } count => [count.Source, filter],
        CountSyntax count => [count.Source],
        _ => [],
    };
}
