using ConsumerSafety.Import.Reference;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Fetching;

/// <summary>Says which sources are named that do not exist, or have no address.</summary>
internal sealed class FetchOptionsValidator(ReferenceData reference) : IValidateOptions<FetchOptions>
{
    public ValidateOptionsResult Validate(string? name, FetchOptions options)
    {
        var known = reference.FetchSources.Select(source => source.Id).ToList();
        List<string> faults =
        [
            .. options.Enabled.Concat(options.Addresses.Keys)
                .Except(known, StringComparer.OrdinalIgnoreCase)
                .Select(id =>
                    $"{FetchOptions.Section} names the source '{id}'; there are {string.Join(", ", known)}."),
        ];
        foreach (var (id, address) in options.Addresses)
            if (!FetchAddress.IsValid(address))
                faults.Add(
                    $"{FetchOptions.Section}:Addresses:{id} is '{address}'; it must be an absolute http or https "
                    + "address, in which {since:yyyy-MM-dd} and {today:yyyy-MM-dd} may stand for days.");
        foreach (var source in reference.FetchSources)
            if (source.Address is null && !options.Addresses.ContainsKey(source.Id)
                && options.Enabled.Contains(source.Id, StringComparer.OrdinalIgnoreCase))
                faults.Add($"{FetchOptions.Section}:Addresses:{source.Id} is missing; the source has no address of its "
                    + "own.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
