using Microsoft.Extensions.Options;
using MimeKit;

namespace ConsumerSafety.Api.Mail;

/// <summary>Writes mails to files, which a mail program opens; each is there as a whole or not at all.</summary>
internal sealed class FolderRoute(IOptions<MailOptions> options) : IMailRoute, IOpenMailRoute
{
    public Task<IOpenMailRoute> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(options.Value.Directory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new MailRouteException(fault.Message, fault);
        }
        return Task.FromResult<IOpenMailRoute>(this);
    }

    public async Task SendAsync(string id, MimeMessage message, CancellationToken cancellationToken)
    {
        var path = Path.Combine(options.Value.Directory, $"{id}.eml");
        var unfinished = Path.Combine(options.Value.Directory, $".{id}.{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew))
            {
                await message.WriteToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A disk that is full must not get a file more with each try.
            File.Delete(unfinished);
            throw new MailRouteException(fault.Message, fault);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
