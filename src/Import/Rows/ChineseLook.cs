namespace ConsumerSafety.Import.Rows;

/// <summary>
/// Tells Chinese in GB18030 from other encodings whose bytes happen to decode. Four in five characters of Chinese text
/// are of the first level of GB 2312 (0xB0 to 0xD7, by sound) or its signs. Accents of Windows-1252 pair with letters
/// and Cyrillic lies above that level; Korean lies in its first half only, where Chinese fills both.
/// </summary>
internal sealed class ChineseLook
{
    private long _characters, _signs, _firstHalf, _secondHalf;

    /// <summary>True when what was added is Chinese.</summary>
    public bool IsChinese => (_signs + _firstHalf + _secondHalf) * 5 >= _characters * 4
        && _secondHalf * 10 >= _firstHalf;

    /// <summary>Counts the characters of a line that decodes as GB18030.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            var (lead, trail) = (line[i], line[i + 1]);
            if (lead < 0x80)
                continue;
            _characters++;
            // A second byte that is a digit makes a character of four bytes.
            i += trail is >= (byte)'0' and <= (byte)'9' ? 3 : 1;
            if (trail < 0xA1)
                continue;
            if (lead is >= 0xA1 and <= 0xA3)
                _signs++;
            else if (lead is >= 0xB0 and <= 0xC8)
                _firstHalf++;
            else if (lead is >= 0xC9 and <= 0xD7)
                _secondHalf++;
        }
    }
}
