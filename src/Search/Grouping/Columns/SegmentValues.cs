using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;
using ConsumerSafety.Search.Query.Execution;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>Values of the documents of one segment, from its columns as far as these go. For one query.</summary>
internal sealed class SegmentValues(
    AtomicReader segment, EntitySet rowSet, SegmentCache cache, IRelatedRows related, WorkBudget budget)
{
    private readonly Dictionary<Field, Codes> _codes = [];
    private RowReader? _rows;

    /// <summary>The row of a document.</summary>
    public Row Row(int document)
    {
        budget.Spend(WorkBudget.Row);
        return (_rows ??= new(segment, rowSet)).Read(document);
    }

    /// <summary>The numbers of a property as they are stored; null when no document has one.</summary>
    public WholeColumn? Whole(Field field) =>
        WholeColumn.Of(cache, segment, field.IndexName, field.Type == FieldType.Double);

    /// <summary>What tells the values apart.</summary>
    public Codes CodesOf(ValueNode value, Navigation? through = null)
    {
        if (through is not null)
            return Map(CodesOf(through.KeyField), ValueOfRelated(value, through));
        if (value is FieldNode { Variable: 0, Field.IsSortable: true } property)
            return CodesOf(property.Field);
        var prepared = ValueEvaluator.Prepare(value);
        if (PlainFields.Of(value) is [{ IsSortable: true } only])
        {
            var one = new OneValue();
            var scope = new EvaluationScope { Values = one, Related = related, Budget = budget };
            return Map(CodesOf(only), code =>
            {
                one.Value = code;
                return prepared(scope);
            });
        }
        var compute = Compute(value);
        return new ComputedCodes(segment.MaxDoc, document =>
        {
            var computed = compute(document);
            budget.Spend(NumberStep + (computed is string text ? text.Length * CharacterStep : 0));
            return computed;
        });
    }

    private MappedCodes Map(Codes inner, Func<object?, object?> map)
    {
        budget.Spend(inner.Count);
        return new(inner, value =>
        {
            budget.Spend(Step);
            return map(value);
        });
    }

    /// <summary>Computes a value of documents.</summary>
    public Func<int, object?> Compute(ValueNode value)
    {
        var prepared = ValueEvaluator.Prepare(value);
        var values = new DocumentValues(this);
        var scope = new EvaluationScope { Values = values, Related = related, Budget = budget };
        var isPlain = PlainFields.Of(value) is not null;
        return document =>
        {
            budget.Spend(Step);
            values.Document = document;
            if (!isPlain)
                scope.Row = Row(document);
            return prepared(scope);
        };
    }

    // Computing one value of another.
    private const int Step = 100;

    // Telling a computed value from those met before, which are all held.
    private const int NumberStep = 1200;
    private const int CharacterStep = 10;

    /// <summary>What tells the values of a property apart.</summary>
    public Codes CodesOf(Field field)
    {
        if (!_codes.TryGetValue(field, out var codes))
            _codes.Add(field, codes = MakeCodes(field));
        return codes;
    }

    private Codes MakeCodes(Field field)
    {
        if (field.Type == FieldType.String)
            return TextColumn.Of(cache, segment, field.IndexName) is { } texts ? new TextCodes(texts) : new NoCodes();
        if (Whole(field) is not { } numbers)
            return new NoCodes();
        var coded = cache.Of(segment).GetOrMake((nameof(CodedNumbers), field.IndexName), () =>
        {
            budget.Spend(numbers.Values.Length * 20L);
            return CodedNumbers.Of(numbers);
        });
        return new WholeCodes(field, coded);
    }

    private Func<object?, object?> ValueOfRelated(ValueNode value, Navigation through)
    {
        var prepared = ValueEvaluator.Prepare(value);
        var scope = new EvaluationScope { Related = related, Budget = budget };
        return key =>
        {
            if (key is null || related.Find(through.Target, (string)key) is not { } row)
                return Absence.Entity;
            scope.Row = row;
            return prepared(scope);
        };
    }

    private sealed class OneValue : IFieldValues
    {
        public object? Value { get; set; }

        public object? Read(Field field) => Value;
    }

    private sealed class DocumentValues(SegmentValues segment) : IFieldValues
    {
        private readonly int[] _code = new int[1];

        public int Document { get; set; }

        public object? Read(Field field)
        {
            if (!field.IsSortable)
                return JsonValueReader.Read(field, segment.Row(Document).Value(field));
            var codes = segment.CodesOf(field);
            codes.Fill([Document], _code);
            return codes.Value(_code[0]);
        }
    }
}
