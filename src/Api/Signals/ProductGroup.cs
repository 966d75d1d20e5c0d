using ConsumerSafety.Api.Publishing;

namespace ConsumerSafety.Api.Signals;

/// <summary>Descriptions that are taken for one product.</summary>
internal sealed class ProductGroup
{
    private readonly List<ProductDescription> _descriptions = [];
    private ProductGroup? _taker;
    private bool _hasGtin;
    private bool _hasLift;
    private string _model;

    /// <summary>A group of one.</summary>
    /// <param name="first">What is known of it.</param>
    /// <param name="description">How it was described.</param>
    /// <param name="count">How often.</param>
    public ProductGroup(ProductDescription first, ProductDescription description, int count)
    {
        _descriptions.Add(description);
        (First, Count) = (first, count);
        (_hasGtin, _hasLift, _model) = (first.Gtin.Length > 0, first.Lift.Length > 0, first.Model);
        Pairs = TitleLikeness.Pairs(first.Name);
    }

    /// <summary>The most frequent.</summary>
    public ProductDescription First { get; }

    /// <summary>How often any of them occurs.</summary>
    public int Count { get; private set; }

    /// <summary>All of them as they were described, the most frequent first.</summary>
    public IReadOnlyList<ProductDescription> Descriptions => _descriptions;

    /// <summary>What its name is compared by.</summary>
    public HashSet<string> Pairs { get; }

    /// <summary>The group that has it by now.</summary>
    public ProductGroup Root()
    {
        var root = this;
        while (root._taker is { } taker)
            root = taker;
        return root;
    }

    /// <summary>Takes another one in.</summary>
    public void Take(ProductGroup other)
    {
        _descriptions.AddRange(other._descriptions);
        Count += other.Count;
        _hasGtin |= other._hasGtin;
        _hasLift |= other._hasLift;
        _model = _model.Length > 0 ? _model : other._model;
        other._taker = this;
    }

    /// <summary>
    /// Whether nothing speaks against its being the same as another one: barcodes that are the same have been joined
    /// before, so two that have one are two products.
    /// </summary>
    public bool MayBe(ProductGroup other) =>
        !(_hasGtin && other._hasGtin)
        && !_hasLift && !other._hasLift
        && (_model.Length == 0 || other._model.Length == 0 || _model == other._model);
}
