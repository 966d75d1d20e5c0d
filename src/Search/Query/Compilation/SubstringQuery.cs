using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds values that contain a text, or end with it, character for character.</summary>
internal sealed class SubstringQuery : MultiTermQuery
{
    private readonly byte[] _part;
    private readonly bool _isAtEnd;

    public SubstringQuery(string field, string part, bool isAtEnd) : base(field)
    {
        _part = Encoding.UTF8.GetBytes(part);
        _isAtEnd = isAtEnd;
        MultiTermRewriteMethod = CONSTANT_SCORE_FILTER_REWRITE;
    }

    /// <summary>Whether a value in UTF-8 is found.</summary>
    public bool Matches(ReadOnlySpan<byte> value) => _isAtEnd ? value.EndsWith(_part) : value.IndexOf(_part) >= 0;

    public override string ToString(string field) =>
        $"{Field}:*{Encoding.UTF8.GetString(_part)}{(_isAtEnd ? "" : "*")}";

    public override bool Equals(object? obj) =>
        obj is SubstringQuery other
        && base.Equals(obj)
        && _isAtEnd == other._isAtEnd
        && _part.AsSpan().SequenceEqual(other._part);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(base.GetHashCode());
        hash.AddBytes(_part);
        return hash.ToHashCode();
    }

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
        new Values(terms.GetEnumerator(), this);

    private sealed class Values(TermsEnum terms, SubstringQuery query) : FilteredTermsEnum(terms, startWithSeek: false)
    {
        protected override AcceptStatus Accept(BytesRef term) =>
            query.Matches(term.Bytes.AsSpan(term.Offset, term.Length)) ? AcceptStatus.YES : AcceptStatus.NO;
    }
}
