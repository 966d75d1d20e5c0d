using System.Diagnostics.CodeAnalysis;
using ConsumerSafety.Search.Analysis;
using Lucene.Net.Documents;

namespace ConsumerSafety.Search.Index;

/// <summary>Gathers the searched texts of one document.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The streams hold nothing but memory.")]
internal sealed class SearchedText
{
    private const float StrongFrom = 2;
    private readonly TextAnalysis _analysis;
    private readonly TermBuffer _all = new();
    private readonly TermBuffer _strong = new();
    private readonly TermStream _allStream;
    private readonly TermStream _strongStream;

    public SearchedText(CharacterFolding folding)
    {
        _analysis = new(folding);
        _allStream = new(_all);
        _strongStream = new(_strong);
    }

    public void Clear()
    {
        _all.Clear();
        _strong.Clear();
    }

    public void Add(string text, float weight)
    {
        var first = _all.Count;
        _analysis.AddTo(_all, text);
        if (weight >= StrongFrom)
            _strong.CopyFrom(_all, first);
    }

    public void AddTo(Document document)
    {
        if (_all.Count > 0)
            document.Add(new TextField(IndexFields.AllText, _allStream));
        if (_strong.Count > 0)
            document.Add(new TextField(IndexFields.StrongText, _strongStream));
    }
}
