using ConsumerSafety.Search.Fields;
using Microsoft.OData.Edm;

namespace ConsumerSafety.Api.Feed.Model;

/// <summary>The EDM type of each field. Enumerations and complex types join the model where first met.</summary>
internal sealed class EdmTypes(EdmModel model, string @namespace)
{
    private const int MillisecondPrecision = 3;
    private const int DecimalScale = 4;

    private readonly Dictionary<string, EdmEnumType> _enums = [];
    private readonly Dictionary<string, EdmComplexType> _complexTypes = [];

    public IEdmTypeReference Of(Field field) =>
        field.IsCollection
            ? new EdmCollectionTypeReference(new EdmCollectionType(Single(field, isNullable: false)))
            : Single(field, field.IsNullable);

    private IEdmTypeReference Single(Field field, bool isNullable)
    {
        var core = EdmCoreModel.Instance;
        return field.Type switch
        {
            FieldType.String => core.GetString(isNullable),
            FieldType.Int32 => core.GetInt32(isNullable),
            FieldType.Int64 => core.GetInt64(isNullable),
            FieldType.Decimal => core.GetDecimal(precision: null, DecimalScale, isNullable),
            FieldType.Double => core.GetDouble(isNullable),
            FieldType.Boolean => core.GetBoolean(isNullable),
            FieldType.Date => core.GetDate(isNullable),
            FieldType.Instant =>
                core.GetTemporal(EdmPrimitiveTypeKind.DateTimeOffset, MillisecondPrecision, isNullable),
            FieldType.Enum => new EdmEnumTypeReference(Enum(field.EnumType!), isNullable),
            FieldType.Complex => new EdmComplexTypeReference(Complex(field), isNullable),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, null),
        };
    }

    private EdmEnumType Enum(Type type)
    {
        if (_enums.TryGetValue(type.Name, out var known))
            return known;
        var edmType = new EdmEnumType(@namespace, type.Name);
        foreach (var member in System.Enum.GetValues(type))
            edmType.AddMember(member.ToString(), new EdmEnumMemberValue((int)member));
        _enums.Add(type.Name, edmType);
        model.AddElement(edmType);
        return edmType;
    }

    private EdmComplexType Complex(Field field)
    {
        if (_complexTypes.TryGetValue(field.ComplexTypeName!, out var known))
            return known;
        var edmType = new EdmComplexType(@namespace, field.ComplexTypeName);
        foreach (var member in field.Members)
            edmType.AddStructuralProperty(member.Name, Of(member));
        _complexTypes.Add(field.ComplexTypeName!, edmType);
        model.AddElement(edmType);
        return edmType;
    }
}
