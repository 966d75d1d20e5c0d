namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>Numbers values as they come, 0 for null, so that equal ones have the same number.</summary>
internal sealed class ValueNumbers
{
    private readonly Dictionary<object, int> _numbers = new(ValueEquality.Instance);
    private readonly List<object?> _values = [null];

    public int Count => _values.Count;

    public int Number(object? value)
    {
        if (value is null)
            return 0;
        if (_numbers.TryGetValue(value, out var number))
            return number;
        number = _values.Count;
        _values.Add(value);
        _numbers.Add(value, number);
        return number;
    }

    public object? Value(int number) => _values[number];
}
