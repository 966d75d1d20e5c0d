using System.Buffers;
using System.IO.Pipelines;
using ConsumerSafety.Api.Feed.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>
/// Takes the place of a response's body: it holds what is written until it is clear whether the answer is short (then
/// its length is stated, and a fault may still replace it) or long (then it is streamed), and compresses it.
/// </summary>
internal sealed class AnswerBody : PipeWriter, IHttpResponseBodyFeature, IDisposable
{
    private const int StreamedFrom = 64 * 1024;
    private const int FirstBuffer = 16 * 1024;

    private readonly HttpContext _context;
    private readonly IHttpResponseBodyFeature _inner;
    private readonly ContentCoding _coding;
    private byte[] _buffer = [];
    private int _written;
    private int _flushed;
    private Stream? _encoder;
    private Stream? _stream;
    private bool _isFinished;

    private AnswerBody(HttpContext context, IHttpResponseBodyFeature inner, ContentCoding coding)
    {
        _context = context;
        _inner = inner;
        _coding = coding;
    }

    /// <summary>How many bytes are held before any is sent.</summary>
    public int HeldLength { get; set; } = StreamedFrom;

    /// <summary>
    /// The generation of the index the answer was made from; 0 for an answer of every generation, null for one that
    /// another request with the same text may not be given.
    /// </summary>
    public long? Generation { get; set; }

    /// <summary>Whether some of the answer is sent already, and cannot be taken back.</summary>
    public bool IsStreamed { get; private set; }

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _written - _flushed;

    Stream IHttpResponseBodyFeature.Stream => _stream ??= AsStream(leaveOpen: true);

    PipeWriter IHttpResponseBodyFeature.Writer => this;

    /// <summary>Takes over the body of a response.</summary>
    public static AnswerBody TakeOver(HttpContext context, ContentCoding coding)
    {
        var body = new AnswerBody(context, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>(), coding);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        return body;
    }

    /// <summary>Forgets what was written but not sent.</summary>
    public void Discard() => _written = _flushed = 0;

    /// <summary>
    /// Sends what is left and ends the body. Gives the bytes sent if they were sent in one piece, in memory that lives
    /// as long as this; null for an answer that was streamed.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>?> FinishAsync(bool isKept)
    {
        if (_isFinished)
            return null;
        _isFinished = true;
        if (IsStreamed)
        {
            await SendAsync(_context.RequestAborted);
            if (_encoder is not null)
                await _encoder.DisposeAsync();
            return null;
        }
        if (_written == 0)
            return ReadOnlyMemory<byte>.Empty;
        ReadOnlyMemory<byte> body = _buffer.AsMemory(0, _written);
        if (Compression.IsWorthIt(_context.Response, _coding, _written))
        {
            body = Compression.Encode(body.Span, _coding, isKept);
            Compression.Announce(_context.Response, _coding);
        }
        _context.Response.ContentLength = body.Length;
        await _inner.Writer.WriteAsync(body, _context.RequestAborted);
        return body;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_written);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_written);
    }

    public override void Advance(int bytes) => _written += bytes;

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _flushed = _written;
        if (IsStreamed || _written > HeldLength)
            await StreamAsync(cancellationToken);
        return default;
    }

    public override void CancelPendingFlush() => _inner.Writer.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
    }

    public void DisableBuffering() => _inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => StreamAsync(cancellationToken);

    public async Task SendFileAsync(
        string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        await StreamAsync(cancellationToken, isEncoded: false);
        await _inner.SendFileAsync(path, offset, count, cancellationToken);
    }

    async Task IHttpResponseBodyFeature.CompleteAsync()
    {
        await FinishAsync(isKept: false);
        await _inner.CompleteAsync();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _context.Features.Set(_inner);
    }

    private async Task StreamAsync(CancellationToken cancellationToken, bool isEncoded = true)
    {
        if (!IsStreamed)
        {
            IsStreamed = true;
            if (isEncoded && Compression.IsPossible(_context.Response, _coding))
            {
                Compression.Announce(_context.Response, _coding);
                _encoder = Compression.Open(_inner.Writer.AsStream(leaveOpen: true), _coding);
            }
            await _inner.StartAsync(cancellationToken);
        }
        await SendAsync(cancellationToken);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        var held = _buffer.AsMemory(0, _written);
        _written = _flushed = 0;
        if (_encoder is not null)
            await _encoder.WriteAsync(held, cancellationToken);
        else
            await _inner.Writer.WriteAsync(held, cancellationToken);
    }

    private void Reserve(int size)
    {
        var needed = _written + Math.Max(size, 1);
        if (needed <= _buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(2 * _buffer.Length, FirstBuffer)));
        _buffer.AsSpan(0, _written).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
