<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>删除最后一个字</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Photo of the clerk</source>
        <translation>工作人员照片</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>The program made a mistake and this step was not done.</source>
        <translation>程序出错，这一步没有完成。</translation>
    </message>
    <message>
        <source>Try once more. If it stays, tell the technician the time: the log has the details.</source>
        <translation>请再试一次。如果还是不行，请把出错的时间告诉技术人员，详情已记入日志。</translation>
    </message>
    <message>
        <source>Trying again by itself.</source>
        <translation>正在自动重试。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Type your staff number.</source>
        <translation>请输入工号。</translation>
    </message>
    <message>
        <source>{n} of {most} stars</source>
        <translation>{most} 星中的 {n} 星</translation>
    </message>
</context>
</TS>
