using System.Xml.Linq;
using ConsumerSafety.Storage.Protection;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ConsumerSafety.Api.Protection;

/// <summary>Keeps the keys in the database, where every node finds them.</summary>
internal sealed class DatabaseKeys(ProtectionKeyStore store) : IXmlRepository
{
    // The interface is not asynchronous. It is called a few times a day, and nothing here waits for the caller.
    public IReadOnlyCollection<XElement> GetAllElements() =>
    [
        .. store.ReadAllAsync(CancellationToken.None).GetAwaiter().GetResult().Select(text => XElement.Parse(text)),
    ];

    public void StoreElement(XElement element, string friendlyName) => store
        .AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)
        .GetAwaiter().GetResult();
}
