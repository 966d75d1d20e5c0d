using Lucene.Net.Index;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// Merges in the background, and leaves one that fails, on a disk that is full say, for later: left to itself the
/// thread of such a merge ends the process. The segments that were to be merged stay as they are.
/// </summary>
internal sealed class TolerantMerges : ConcurrentMergeScheduler
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    // Called on the thread of the merge. Without a pause the next merge would fail at once, and the next.
    protected override void HandleMergeException(Exception exc) => Thread.Sleep(s_pause);
}
