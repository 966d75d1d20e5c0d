using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Domain.Tests.Uploads;

public sealed class UploadMoveTests
{
    [Theory]
    [InlineData(UploadState.Undone)]
    [InlineData(UploadState.Failed)]
    [InlineData(UploadState.Discarded)]
    public void Nothing_leads_out_of_the_end(UploadState state) =>
        Assert.DoesNotContain(UploadMoves.All, row => row.From == state);

    [Fact]
    public void Every_state_can_be_reached()
    {
        HashSet<UploadState> reached = [UploadState.Mapping, UploadState.Checking];
        while (UploadMoves.All.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }

        Assert.Empty(Enum.GetValues<UploadState>().Except(reached));
    }

    [Fact]
    public void Nothing_is_recorded_that_nobody_approved() => Assert.All(
        UploadMoves.All.Where(row => row.To == UploadState.Running),
        row => Assert.True(row.Move is UploadMove.Approve or UploadMove.ApproveUrgently));

    [Fact]
    public void What_the_program_works_on_is_left_to_it() => Assert.All(
        UploadMoves.All.Where(row => new Upload("", "", "", "", new("", 0, ""), default, default) { State = row.From }
            .IsAtWork),
        row => Assert.True(row.Move is UploadMove.Check or UploadMove.Finish or UploadMove.FinishUndo
            or UploadMove.Fail));

    [Fact]
    public void A_move_that_is_not_in_the_table_is_not_made()
    {
        var upload = new Upload("", "", "", "", new("", 0, ""), default, default) { State = UploadState.Done };

        Assert.Null(upload.After(UploadMove.Approve));
        Assert.Equal(UploadState.Undoing, upload.After(UploadMove.Undo)?.State);
    }
}
