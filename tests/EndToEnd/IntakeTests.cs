using ConsumerSafety.Intake;

namespace ConsumerSafety.EndToEnd;

public sealed class IntakeTests
{
    [Fact]
    public async Task Each_complaint_that_was_acknowledged_is_there_once_when_the_program_is_killed()
    {
        var found = await new IntakeTrial(complaints: 200, clients: 8, kills: 3).RunAsync();

        Assert.Empty(found.Faults);
        Assert.Equal((200, 200), (found.Acknowledged, found.Kept));
    }
}
