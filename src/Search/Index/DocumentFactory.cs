using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Fields;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Field = ConsumerSafety.Search.Fields.Field;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// Makes the document of an entity. A document is valid until the next is made; not for several threads at once.
/// </summary>
internal sealed class DocumentFactory(Vocabulary vocabulary, CharacterFolding folding) : IDisposable
{
    private readonly RowEncoder _rows = new();
    private readonly SearchedText _text = new(folding);
    private readonly FieldSlots _slots = new();
    private readonly FacetValues _facets = new(vocabulary);
    private readonly VocabularyNames _names = new(vocabulary);

    public (Term Key, Document Document) Create(CatalogueEntry entry)
    {
        var (key, document) = entry switch
        {
            NoticeEntry notice => Create(notice),
            AgencyEntry agency => Create(EntitySets.Agencies, agency.Agency),
            CampaignEntry campaign => Create(EntitySets.Campaigns, campaign.Campaign),
            ComplaintCountEntry count => Create(EntitySets.ComplaintCounts, count.Count),
            ComplaintAccountEntry account => Create(EntitySets.ComplaintAccounts, account.Account),
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
        _slots.AddValue(document, ChangeFields.Sequence, IndexFields.Sequence, entry.Sequence);
        _slots.AddSortValue(document, ChangeFields.Sequence, entry.Sequence);
        return (key, document);
    }

    public (Term Key, Document Document) Create(EntitySet set, object entity) => Create(set, entity, null, []);

    /// <summary>What the document of something that is gone is found by.</summary>
    public static Term KeyOf(RemovedEntry entry) =>
        new(EntitySets.All.First(set => set.DocumentType == entry.Type.ToString()).Key.IndexName, entry.Id);

    public void Dispose() => _rows.Dispose();

    private (Term Key, Document Document) Create(NoticeEntry entry)
    {
        var set = EntitySets.OfKind(entry.Notice.Kind);
        // A single version has no history to tell.
        var history = entry.History.Count > 1 || entry.Notice.Version > 1 ? entry.History : [];
        var (key, document) = Create(set, entry.Notice, entry.Notice.Kind, history);
        _facets.AddTo(document, _slots, entry.Notice);
        return (key, document);
    }

    private (Term Key, Document Document) Create(
        EntitySet set, object entity, NoticeKind? kind, IReadOnlyList<RevisionSummary> history)
    {
        var document = new Document();
        _slots.AddTerm(document, IndexFields.Type, set.DocumentType);
        var key = "";
        _text.Clear();
        foreach (var field in set.Fields)
        {
            var value = field.Read(entity);
            if (ReferenceEquals(field, set.Key))
                key = (string)value!;
            if (value is null)
                continue;
            if (field.IsCollection)
                AddCollection(document, field, value);
            else
                AddSingle(document, field, value);
        }
        if (entity is Notice notice)
            _names.AddTo(_text, notice);
        _text.AddTo(document);
        AddRow(document, _rows.Encode(entity, kind, set.Fields, history));
        return (new Term(set.Key.IndexName, key), document);
    }

    private void AddSingle(Document document, Field field, object value)
    {
        if (field.IsLongText)
        {
            _slots.AddPresence(document, field);
        }
        else
        {
            _slots.AddValue(document, field, field.IndexName, value);
            _slots.AddSortValue(document, field, value);
            if (field.HasGrams)
                _slots.AddGrams(document, field.IndexName, (string)value);
        }
        if (field.SearchWeight > 0)
            _text.Add((string)value, field.SearchWeight);
    }

    private void AddCollection(Document document, Field field, object value)
    {
        if (value is IReadOnlyList<string> { Count: > 0 } texts)
        {
            _slots.AddPresence(document, field);
            foreach (var text in texts)
            {
                _slots.AddTerm(document, field.IndexName, text);
                if (field.SearchWeight > 0)
                    _text.Add(text, field.SearchWeight);
            }
        }
        else if (value is IReadOnlyList<object> { Count: > 0 } records)
        {
            _slots.AddPresence(document, field);
            foreach (var record in records)
                AddRecord(document, field, record);
        }
    }

    private void AddRecord(Document document, Field field, object record)
    {
        for (var i = 0; i < field.Members.Count; i++)
        {
            var member = field.Members[i];
            if (member.Read(record) is not { } value)
                continue;
            _slots.AddValue(document, member, field.MemberIndexNames[i], value);
            if (member.HasGrams)
                _slots.AddGrams(document, field.MemberIndexNames[i], (string)value);
            if (member.SearchWeight > 0)
                _text.Add((string)value, member.SearchWeight);
        }
    }

    // The writer copies the bytes when it is given the document.
    private static void AddRow(Document document, ArraySegment<byte> row)
    {
        for (var part = 0; part * IndexFields.RowChunk < row.Count; part++)
        {
            var start = part * IndexFields.RowChunk;
            var chunk = new BytesRef(row.Array, start, Math.Min(row.Count - start, IndexFields.RowChunk));
            document.Add(new BinaryDocValuesField(IndexFields.RowPart(part), chunk));
        }
    }
}
