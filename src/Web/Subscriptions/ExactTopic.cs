using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Localization;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Web.Subscriptions;

/// <summary>A value that one field of a notice has to have.</summary>
/// <param name="Parameter">The parameter: <c>brand</c>, <c>product</c> or <c>lift</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record ExactTopic(string Parameter, string Value)
{
    public const string Brand = "brand";
    public const string Product = "product";
    public const string Lift = "lift";

    private const int MaxLength = 100;

    private static readonly string[] s_parameters = [Product, Brand, Lift];
    private static readonly Field s_products = EntitySets.Notices.FindField("Products")!;

    private static readonly FieldNode s_registration =
        new(EntitySets.Notices.FindField("RegistrationCode", NoticeKind.ElevatorNotice)!);

    /// <summary>What the field is called.</summary>
    public LocalizedText Label => Parameter switch
    {
        Brand => SubscriptionPageTexts.Brand,
        Product => SubscriptionPageTexts.Product,
        _ => SubscriptionPageTexts.Lift,
    };

    /// <summary>What is wrong with it, or null.</summary>
    public LocalizedText? Fault => Value.Length > MaxLength ? SubscriptionPageTexts.ValueTooLong : null;

    /// <summary>Takes such parameters out of others; each counts once, and blank ones not at all.</summary>
    public static (IReadOnlyList<ExactTopic> Exact, List<KeyValuePair<string, StringValues>> Others) Split(
        IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var others = parameters.ToList();
        var exact = new List<ExactTopic>();
        foreach (var name in s_parameters)
        {
            var given = others.FindIndex(parameter => parameter.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (given < 0)
                continue;
            // Full-width letters and digits are typed where others are meant.
            var value = others[given].Value.ToString().Normalize(NormalizationForm.FormKC).Trim();
            others.RemoveAt(given);
            if (value.Length > 0)
                exact.Add(new(name, value));
        }
        return (exact, others);
    }

    /// <summary>The condition on a notice.</summary>
    public FilterNode ToFilter() => Parameter switch
    {
        Brand => AnyProduct(product => IsValue(product("Brand"))),
        Product => AnyProduct(product => new OrNode([HasValue(product("Name")), IsValue(product("Model"))])),
        _ => IsValue(s_registration),
    };

    private static AnyNode AnyProduct(Func<Func<string, FieldNode>, FilterNode> condition) =>
        new(new(s_products), 1, condition(name => new(s_products.Members.Single(field => field.Name == name), 1)));

    private ComparisonNode IsValue(FieldNode field) => new(Lower(field), ComparisonOperator.Equal, LowerValue());

    private BooleanNode HasValue(FieldNode field) =>
        new(new FunctionNode(QueryFunction.Contains, [Lower(field), LowerValue()]));

    private static FunctionNode Lower(FieldNode field) => new(QueryFunction.ToLower, [field]);

    private LiteralNode LowerValue() => new(Value.ToLowerInvariant());
}
