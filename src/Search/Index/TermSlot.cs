using System.Diagnostics.CodeAnalysis;
using ConsumerSafety.Search.Analysis;
using Lucene.Net.Documents;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// The terms of one name in one document. A field of Lucene's makes a token stream of its own, which costs more than
/// the terms in it, so each name keeps one for all documents.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The stream holds nothing but memory.")]
internal sealed class TermSlot
{
    private static readonly FieldType s_type = new(StringField.TYPE_NOT_STORED) { IsTokenized = true };
    private readonly TermBuffer _terms = new(256);
    private readonly Lucene.Net.Documents.Field _field;

    public TermSlot(string name) => _field = new(name, new TermStream(_terms), s_type);

    /// <summary>The document it was last used for.</summary>
    public Document? Document { get; private set; }

    public void Add(Document document, ReadOnlySpan<char> term)
    {
        if (Document != document)
        {
            _terms.Clear();
            document.Add(_field);
            Document = document;
        }
        _terms.Add(term, 0, 0, 1);
    }
}
