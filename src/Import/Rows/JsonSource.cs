using System.Text;
using System.Text.Json;

namespace ConsumerSafety.Import.Rows;

/// <summary>The items of an array in one JSON document, read without loading the document.</summary>
internal sealed class JsonSource(IReadOnlyList<string> names, Encoding? given) : IRowSource
{
    public IEnumerable<FileRow> Read(string path, bool isCheck)
    {
        var encoding = TextEncoding.Detect(path, given);
        using var reader = new JsonArrayReader(encoding.OpenAsUtf8(path), names);
        var place = string.Join('.', names);
        var number = 0L;
        while (Next(reader, number))
        {
            var location = isCheck ? null : $"{place}[{number}]";
            number++;
            if (!isCheck && encoding.IsDamagedIn(reader.Item.Span))
                yield return new(number, location, null, Reasons.BadEncoding);
            else
                yield return new(number, location, null, null, reader.Item);
        }
        if (!reader.IsFound)
            throw new UnreadableFileException(FileReasons.NoArray(place.Length == 0 ? "the top" : place));
    }

    private static bool Next(JsonArrayReader reader, long number)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException(JsonRow.NotJson(exception));
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(FileReasons.TooLong(number));
        }
    }
}
