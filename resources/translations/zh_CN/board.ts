<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>As of {time}, reconnecting</source>
        <translation>数据停在 {time}，正在重连</translation>
    </message>
    <message>
        <source>Ask at the guide's desk</source>
        <translation>请到导办台恢复</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>预计时间</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>请准备</translation>
    </message>
    <message>
        <source>Last calls</source>
        <translation>最近呼叫</translation>
    </message>
    <message>
        <source>Lobby board</source>
        <translation>大厅叫号屏</translation>
    </message>
    <message>
        <source>No more tickets are given out today. Whoever has one will still be called.</source>
        <translation>今天已停止取号，已经取号的仍会叫到。</translation>
    </message>
    <message>
        <source>No more tickets today</source>
        <translation>今日已停止取号</translation>
    </message>
    <message>
        <source>No numbers are given out now</source>
        <translation>现在没有取号业务</translation>
    </message>
    <message>
        <source>No wait</source>
        <comment>board</comment>
        <translation>随到随办</translation>
    </message>
    <message>
        <source>No window</source>
        <comment>board</comment>
        <translation>无办理窗口</translation>
    </message>
    <message>
        <source>None now</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Notice</source>
        <comment>board</comment>
        <translation>通知</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>服务时间：{hours}</translation>
    </message>
    <message>
        <source>Passed over</source>
        <comment>board</comment>
        <translation>过号</translation>
    </message>
    <message>
        <source>Please wait near the windows</source>
        <translation>请到窗口旁等候</translation>
    </message>
    <message>
        <source>Questions? Call {phone}</source>
        <translation>咨询电话：{phone}</translation>
    </message>
    <message>
        <source>Take a number at the machine, then watch this screen</source>
        <translation>请先在自助取号机取号，再留意本屏叫号</translation>
    </message>
    <message>
        <source>Until then please follow the call of the staff at the window.</source>
        <translation>恢复之前，请以窗口人员的呼叫为准。</translation>
    </message>
    <message>
        <source>Waiting by business</source>
        <translation>各业务等候</translation>
    </message>
    <message>
        <source>Welcome</source>
        <comment>board</comment>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>Window</source>
        <comment>board</comment>
        <translation>窗口</translation>
    </message>
    <message>
        <source>window {window}</source>
        <comment>board</comment>
        <translation>{window} 号窗口</translation>
    </message>
    <message>
        <source>{number} to window {window}</source>
        <translation>请 {number} 到 {window} 号窗口</translation>
    </message>
    <message>
        <source>{n}</source>
        <comment>people on the board</comment>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n}+ min</source>
        <comment>board</comment>
        <translation>{n} 分钟以上</translation>
    </message>
    <message>
        <source>{range} min</source>
        <comment>board</comment>
        <translation>约 {range} 分钟</translation>
    </message>
    <message>
        <source>≤ {n} min</source>
        <comment>board</comment>
        <translation>{n} 分钟内</translation>
    </message>
</context>
</TS>
