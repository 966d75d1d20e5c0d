using ConsumerSafety.Api.Files;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Regulators.Campaigns;

/// <summary>Takes in the files of a form.</summary>
internal static class FormFiles
{
    /// <summary>The most bytes a form with files may have: three files and the rest of it.</summary>
    public const long FormLimit = 3 * FileIntake.MaxLength + 2 * 1024 * 1024;

    /// <summary>The files that were accepted; why others were not is among the faults, at a field.</summary>
    public static async Task<List<StoredFile>> TakeAsync(
        FileIntake intake, Caller caller, IEnumerable<IFormFile> files, string field, FormFaults faults,
        CancellationToken cancellationToken)
    {
        List<StoredFile> taken = [];
        foreach (var file in files.Where(file => file.FileName.Length > 0))
        {
            await using var stream = file.OpenReadStream();
            switch (await intake.TakeAsync(caller, file.FileName, stream, cancellationToken))
            {
                case FileTaken accepted:
                    taken.Add(accepted.File);
                    break;
                case FileRefused refused:
                    faults.Add(field, new LocalizedText(
                        $"{file.FileName}：{refused.Reason.Chinese}", $"{file.FileName}: {refused.Reason.English}"));
                    break;
                default:
                    faults.Add(field, ConsoleFaults.Of(StatusCodes.Status403Forbidden).Heading);
                    break;
            }
        }
        return taken;
    }
}
