using ConsumerSafety.Search.Index.Files;
using CsCheck;
using Lucene.Net.Store;

namespace ConsumerSafety.Search.Tests.Index;

/// <summary>Files read where they lie in memory say what Lucene's own reading of them says.</summary>
public sealed class MappedDirectoryTests : IDisposable
{
    private const string Name = "file";
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("mapped");

    [Fact]
    public void What_was_written_is_read_whatever_its_form() => Gen.Select(
        Gen.Int.Array, Gen.Long[0, long.MaxValue].Array, Gen.String.Array, Gen.Byte.Array).Sample(
        (numbers, longs, texts, bytes) =>
        {
            using var directory = new MappedDirectory(_folder);
            Write(directory, output =>
            {
                foreach (var number in numbers)
                {
                    output.WriteVInt32(number);
                    output.WriteInt32(number);
                    output.WriteInt16((short)number);
                }
                foreach (var number in longs)
                {
                    output.WriteVInt64(number);
                    output.WriteInt64(-number);
                }
                foreach (var text in texts)
                    output.WriteString(Valid(text));
                output.WriteBytes(bytes, bytes.Length);
            });
            using var input = directory.OpenInput(Name, IOContext.DEFAULT);
            foreach (var number in numbers)
                Assert.Equal(
                    (number, number, (short)number), (input.ReadVInt32(), input.ReadInt32(), input.ReadInt16()));
            foreach (var number in longs)
                Assert.Equal((number, -number), (input.ReadVInt64(), input.ReadInt64()));
            foreach (var text in texts)
                Assert.Equal(Valid(text), input.ReadString());
            var read = new byte[bytes.Length];
            input.ReadBytes(read, 0, read.Length);
            Assert.Equal(bytes, read);
            Assert.Equal(input.Length, input.Position);
        }, iter: 100, threads: 1);

    [Fact]
    public void Reading_beyond_the_end_fails()
    {
        using var directory = new MappedDirectory(_folder);
        Write(directory, output => output.WriteInt32(7));
        using var input = directory.OpenInput(Name, IOContext.DEFAULT);
        Assert.Throws<EndOfStreamException>(() => input.ReadInt64());
        Assert.Equal(7, input.ReadInt32());
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        input.Seek(3);
        Assert.Equal(7, input.ReadByte());
        Assert.Throws<EndOfStreamException>(() => input.ReadBytes(new byte[2], 0, 1));
        Assert.Throws<EndOfStreamException>(() => input.Seek(5));
    }

    [Fact]
    public void A_clone_goes_on_where_it_was_made_and_after_its_origin_is_closed()
    {
        using var directory = new MappedDirectory(_folder);
        Write(directory, output => output.WriteBytes([1, 2, 3, 4], 4));
        var input = directory.OpenInput(Name, IOContext.DEFAULT);
        input.ReadByte();
        var clone = (IndexInput)input.Clone();
        input.ReadByte();
        input.Dispose();
        directory.DeleteFile(Name);

        Assert.Equal(2, clone.ReadByte());
    }

    [Fact]
    public void A_slice_ends_where_it_should()
    {
        using var directory = new MappedDirectory(_folder);
        Write(directory, output => output.WriteBytes([1, 2, 3, 4], 4));
        using var slicer = directory.CreateSlicer(Name, IOContext.DEFAULT);
        using var slice = slicer.OpenSlice("middle", 1, 2);

        Assert.Equal((2L, (byte)2, (byte)3), (slice.Length, slice.ReadByte(), slice.ReadByte()));
        Assert.Throws<EndOfStreamException>(() => slice.ReadByte());
    }

    [Fact]
    public void An_empty_file_has_nothing_and_a_missing_one_fails()
    {
        using var directory = new MappedDirectory(_folder);
        Write(directory, _ => { });
        using var input = directory.OpenInput(Name, IOContext.DEFAULT);
        Assert.Equal(0, input.Length);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        Assert.Throws<FileNotFoundException>(() => directory.OpenInput("none", IOContext.DEFAULT));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write(MappedDirectory directory, Action<IndexOutput> write)
    {
        using var output = directory.CreateOutput(Name, IOContext.DEFAULT);
        write(output);
    }

    // Half of a pair of surrogates is no text, and cannot be written as UTF-8.
    private static string Valid(string text) => string.Concat(text.Where(letter => !char.IsSurrogate(letter)));
}
