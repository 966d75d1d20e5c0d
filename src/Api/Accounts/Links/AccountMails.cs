using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Accounts.Links;

/// <summary>The mails that bring links.</summary>
internal static class AccountMails
{
    private static readonly LocalizedText s_invitation = new("消费安全工作台：邀请", "Consumer Safety: invitation");

    private static readonly LocalizedText s_reset = new("消费安全工作台：重设密码", "Consumer Safety: new password");

    /// <summary>The mail for a link.</summary>
    public static OutgoingMail Create(Account account, LinkPurpose purpose, string address) => purpose switch
    {
        LinkPurpose.Invitation => Create(account, s_invitation, new(
            $"{account.Name}，您好：\n\n您受邀使用消费安全工作台。请在七天内打开下面的网址设置密码，网址只能使用一次：\n\n{address}\n\n"
                + "如果您不知道这是怎么回事，请不要理会这封邮件。\n",
            $"Hello {account.Name},\n\nYou are invited to the Consumer Safety console. Open this address within seven "
                + $"days to set your password; it works once:\n\n{address}\n\n"
                + "If you do not know what this is about, ignore this mail.\n")),
        LinkPurpose.Reset => Create(account, s_reset, new(
            $"{account.Name}，您好：\n\n有人请求重设您的密码。请在一小时内打开下面的网址设置新密码，网址只能使用一次：\n\n{address}\n\n"
                + "如果不是您本人，请不要理会这封邮件，原密码仍然有效。\n",
            $"Hello {account.Name},\n\nSomebody asked for a new password for your account. Open this address within an "
                + $"hour to set it; it works once:\n\n{address}\n\n"
                + "If that was not you, ignore this mail; your password stays as it is.\n")),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    private static OutgoingMail Create(Account account, LocalizedText subject, LocalizedText text) => new(
        account.Email, account.Language, subject.In(account.Language), text.In(account.Language));
}
