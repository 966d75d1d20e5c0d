using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Search.Fields;

/// <summary>Names the fields of one type, each once, in the order of rows.</summary>
internal sealed class FieldList<T>(NoticeKind? kind = null)
{
    private readonly List<Field> _fields = [];

    public IReadOnlyList<Field> Fields => _fields;

    public FieldList<T> Key(string name, Func<T, string?> read, float weight = 0) => Add(
        new(name, FieldType.String, Read(read)) { IsNullable = false, SearchWeight = weight });

    public FieldList<T> Text(
        string name, Func<T, string?> read, float weight = 0, bool isNullable = true, bool hasGrams = false) => Add(
        new(name, FieldType.String, Read(read))
        {
            Kind = kind, IsNullable = isNullable, SearchWeight = weight, HasGrams = hasGrams,
        });

    public FieldList<T> LongText(string name, Func<T, string?> read) => Add(
        new(name, FieldType.String, Read(read)) { Kind = kind, IsLongText = true, SearchWeight = 1 });

    public FieldList<T> Texts(string name, Func<T, IReadOnlyList<string>> read, float weight = 0) => Add(
        new(name, FieldType.String, Read(read))
        {
            Kind = kind, IsCollection = true, IsNullable = false, SearchWeight = weight,
        });

    public FieldList<T> Value(string name, FieldType type, Func<T, object?> read, bool isNullable = true) => Add(
        new(name, type, Read(read)) { Kind = kind, IsNullable = isNullable });

    public FieldList<T> Enum<TEnum>(string name, Func<T, TEnum?> read, bool isNullable = true)
        where TEnum : struct, Enum => Add(
        new(name, FieldType.Enum, entity => read((T)entity)) // boxes a missing value to null
        {
            Kind = kind, EnumType = typeof(TEnum), IsNullable = isNullable,
        });

    public FieldList<T> Records<TItem>(
        string name, Func<T, IReadOnlyList<TItem>> read, FieldList<TItem> members) => Add(
        new(name, FieldType.Complex, Read(read))
        {
            Kind = kind,
            IsCollection = true,
            IsNullable = false,
            ComplexTypeName = typeof(TItem).Name,
            Members = members.Fields,
        });

    private static Func<object, object?> Read<TValue>(Func<T, TValue> read) => entity => read((T)entity);

    private FieldList<T> Add(Field field)
    {
        _fields.Add(field);
        return this;
    }
}
