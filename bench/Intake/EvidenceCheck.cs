using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Evidence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Intake;

/// <summary>Another node on the program's database, in this process, that reads what complaints have.</summary>
internal sealed class EvidenceCheck : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EvidenceCheck(string folder)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConsumerSafety:DataDirectory"] = folder })
            .Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(configuration)
            .AddStorage(configuration).AddProtection(configuration).BuildServiceProvider();
    }

    /// <summary>
    /// What is wrong with a complaint that was acknowledged: it opens with number and passphrase, and has its files to
    /// the last byte and no other; null when nothing is.
    /// </summary>
    public async Task<string?> FindFaultAsync(SentComplaint sent, CancellationToken cancellationToken)
    {
        var receipt = JsonNode.Parse(sent.Receipt)!;
        var complaint = await _services.GetRequiredService<ComplaintStore>().FindAsync(
            (string)receipt["Number"]!, (string)receipt["Passphrase"]!, cancellationToken);
        if (complaint is null)
            return $"Complaint {sent.Number} does not open with its number and passphrase.";
        if (!complaint.EvidenceIds.SequenceEqual(sent.Files.Select(file => file.Id)))
            return $"Complaint {sent.Number} names other files than it was sent with.";
        var shelf = _services.GetRequiredService<EvidenceShelf>();
        var kept = (await shelf.ReadAsync(complaint.Id, cancellationToken)).Select(file => file.Id).Order();
        if (!kept.SequenceEqual(sent.Files.Select(file => file.Id).Order()))
            return $"Complaint {sent.Number} has other files than it was sent with.";
        foreach (var file in sent.Files)
        {
            var opened = await shelf.OpenAsync(complaint.Id, file.Id, isPreview: false, cancellationToken);
            if (opened is null)
                return $"A file of complaint {sent.Number} cannot be opened.";
            await using var content = opened.Content;
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != file.Sha256)
                return $"A file of complaint {sent.Number} has other bytes than were sent.";
        }
        return null;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
