using ConsumerSafety.Domain.Documents;
using Dapper;

namespace ConsumerSafety.Storage.Catalogue;

/// <summary>
/// The columns of a <see cref="DocumentTable"/> that repeat parts of its content, so that rows can be found by them.
/// </summary>
internal sealed class DocumentColumns
{
    /// <summary>No such columns.</summary>
    public static readonly DocumentColumns None = new([], null, _ => []);

    private readonly string[] _names;
    private readonly Func<byte[], object?[]> _read;

    private DocumentColumns(string[] names, Type? documentType, Func<byte[], object?[]> read)
    {
        _names = names;
        _read = read;
        DocumentType = documentType;
    }

    /// <summary>The type of the documents that they are read from; null where there are no columns.</summary>
    public Type? DocumentType { get; }

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => _names.Length == 0;

    /// <summary>For the head of an INSERT.</summary>
    public string Names => string.Concat(_names.Select(name => $", {name}"));

    /// <summary>For the values of an INSERT.</summary>
    public string Parameters => string.Concat(_names.Select(name => $", @{name}"));

    /// <summary>For an UPDATE.</summary>
    public string Assignments => string.Concat(_names.Select(name => $",\n            {name} = @{name}"));

    /// <summary>For finding whether they say what the content says.</summary>
    public string Conditions => string.Concat(_names.Select(
        name => $"\n            AND ({name} = @{name} OR ({name} IS NULL AND @{name} IS NULL))"));

    /// <summary>
    /// Columns of documents of a type: their names, and their values (text, numbers, instants) in the same order.
    /// </summary>
    public static DocumentColumns Of<T>(string[] names, Func<T, object?[]> read) =>
        new(names, typeof(T), content => read(DocumentJson.Read<T>(content)));

    /// <summary>Adds their values as parameters.</summary>
    public void Add(DynamicParameters parameters, byte[] content)
    {
        if (IsEmpty)
            return;
        foreach (var (name, value) in _names.Zip(_read(content)))
            parameters.Add(name, value);
    }
}
