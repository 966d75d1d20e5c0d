using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Search.Tests.Fields;

public sealed partial class FieldDescriptionTests
{
    // Every property as the type that declares it names it, members of records included.
    private static readonly HashSet<string> s_declared =
    [
        .. EntitySets.All.SelectMany(set => set.Fields.SelectMany(field =>
            field.Members.Select(member => $"{field.ComplexTypeName}.{member.Name}")
                .Prepend($"{FieldDescriptions.DeclaringType(set, field)}.{field.Name}"))),
    ];

    public static TheoryData<string> Declared => [.. s_declared];

    [Theory]
    [MemberData(nameof(Declared))]
    public void Every_property_is_described_in_both_languages(string property)
    {
        var parts = property.Split('.');
        var description = FieldDescriptions.Of(parts[0], parts[1]);

        RequireBoth(description.Text);
        if (description.Unit is { } unit)
        {
            RequireBoth(unit.Name);
            Assert.True(unit.Symbol is null != unit.CurrencyField is null);
        }
    }

    [Fact]
    public void Nothing_is_described_that_is_not_there() => Assert.Empty(FieldDescriptions.All
        .SelectMany(type => type.FieldNames.Select(name => $"{type.TypeName}.{name}"))
        .Except(s_declared));

    [Fact]
    public void Sets_records_enumerations_and_navigations_are_described_in_both_languages()
    {
        foreach (var set in EntitySets.All)
        {
            RequireBoth(TypeDescriptions.Of(set));
            foreach (var navigation in set.Navigations)
                RequireBoth(TypeDescriptions.Of(navigation));
            foreach (var field in set.Fields)
            {
                if (field.ComplexTypeName is { } complex)
                    RequireBoth(TypeDescriptions.Of(complex));
                if (field.EnumType is { } enumType)
                {
                    RequireBoth(TypeDescriptions.Of(enumType.Name));
                    Assert.All(Enum.GetValues(enumType).Cast<Enum>(), member => RequireBoth(EnumLabels.Of(member)));
                }
            }
        }
    }

    [Fact]
    public void Money_names_a_property_of_the_same_entity() => Assert.All(
        EntitySets.All.SelectMany(set => set.Fields
            .Where(field => FieldDescriptions.Of(set, field).Unit?.CurrencyField is not null)
            .Select(field => (set, field))),
        money => Assert.Contains(
            money.set.Fields,
            field => field.Kind == money.field.Kind
                && field.Name == FieldDescriptions.Of(money.set, money.field).Unit!.CurrencyField));

    private static void RequireBoth(LocalizedText text)
    {
        Assert.Matches(Ideograph(), text.Chinese);
        Assert.Matches(Word(), text.English);
        Assert.NotEqual(text.Chinese, text.English);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();
}
