using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;

namespace ConsumerSafety.Api.Fetching;

/// <summary>The shipped import formats, read when they are first needed.</summary>
/// <param name="directory">Where they lie.</param>
/// <param name="vocabulary">The lists their codes point into.</param>
public sealed class FetchFormats(string directory, Vocabulary vocabulary)
{
    /// <summary>The format of this name. Throws when it does not ship or has faults.</summary>
    public ImportFormat Load(string name)
    {
        var (format, faults) = ImportFormat.Load(name, directory, vocabulary);
        return format ?? throw new InvalidOperationException(
            $"The format {name} cannot be used: {string.Join("; ", faults.Select(fault => fault.ToString()))}");
    }
}
