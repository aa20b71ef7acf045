<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>18 characters, as printed on the card. {n} typed.</source>
        <translation>身份证上的 18 位号码，已输入 {n} 位。</translation>
    </message>
    <message>
        <source>Ahead of you</source>
        <translation>前面还有</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Appointment</source>
        <comment>ticket</comment>
        <translation>预约号</translation>
    </message>
    <message>
        <source>Ask the guide</source>
        <translation>请问导办员</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the first page</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Called between about {early} and {late}</source>
        <translation>大约 {early} 至 {late} 叫到您</translation>
    </message>
    <message>
        <source>Choose a business</source>
        <translation>选择业务</translation>
    </message>
    <message>
        <source>Choose a department</source>
        <translation>选择部门</translation>
    </message>
    <message>
        <source>Choose your business, then wait for your number on the big screen.</source>
        <translation>选择要办的业务，取号后留意大屏叫号。</translation>
    </message>
    <message>
        <source>Choose your business. The number will be yours.</source>
        <translation>请选择要办的业务，
号码会记在您名下。</translation>
    </message>
    <message>
        <source>Choose your business. You may also type your ID number.</source>
        <translation>请直接选择要办的业务，也可以手动输入身份证号。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>暂停取号</translation>
    </message>
    <message>
        <source>Code of this number</source>
        <translation>本号的二维码</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Done, go back</source>
        <translation>好了，返回</translation>
    </message>
    <message>
        <source>Done. Please take your slip</source>
        <translation>取号成功，请取走凭条</translation>
    </message>
    <message>
        <source>Elderly person</source>
        <translation>老年人</translation>
    </message>
    <message>
        <source>Elderly, ill, pregnant, soldiers</source>
        <translation>老幼病残孕、军人优先</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Expected wait</source>
        <translation>预计等候</translation>
    </message>
    <message>
        <source>Find an item by its initials</source>
        <translation>拼音首字母找事项</translation>
    </message>
    <message>
        <source>Find your item</source>
        <translation>找事项</translation>
    </message>
    <message>
        <source>First page in {n} s</source>
        <translation>{n} 秒后返回首页</translation>
    </message>
    <message>
        <source>For another business go back and choose it; with questions ask at the guide's desk.</source>
        <translation>要办别的业务，请返回首页选择；有疑问请到导办台。</translation>
    </message>
    <message>
        <source>For “公司设立” type {letters}</source>
        <translation>例如“公司设立”输入 {letters}</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>{name}，您好</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>It is saved and will be called; you may take a photo</source>
        <translation>号码已保存，照常叫号；可拍照留存</translation>
    </message>
    <message>
        <source>Large type</source>
        <comment>kiosk</comment>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Lay it flat on the reader below the screen, or just choose a business.</source>
        <translation>把证件平放在屏幕下方的读卡区，
也可以直接选择业务。</translation>
    </message>
    <message>
        <source>Lay it flat on the reader below the screen, then choose a business.</source>
        <translation>把证件平放在屏幕下方的读卡区，
再选择业务。</translation>
    </message>
    <message>
        <source>Lay it flat on the reader below the screen. The number then comes by itself.</source>
        <translation>把证件平放在屏幕下方的读卡区，
读到后自动取号。</translation>
    </message>
    <message>
        <source>Look by department</source>
        <translation>按部门查找</translation>
    </message>
    <message>
        <source>Missed your call? Ask at the guide's desk</source>
        <translation>过号请到导办台恢复</translation>
    </message>
    <message>
        <source>Name, if you like</source>
        <translation>姓名（可不填）</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No card: take the number</source>
        <translation>不刷证，直接取号</translation>
    </message>
    <message>
        <source>No new number</source>
        <translation>没有再取号</translation>
    </message>
    <message>
        <source>No number for the moment</source>
        <translation>暂时取不了号</translation>
    </message>
    <message>
        <source>No numbers are given out now. Please ask the guide.</source>
        <translation>现在不能取号，请问导办员。</translation>
    </message>
    <message>
        <source>No numbers for {business} now: {reason}</source>
        <translation>{business}现在不能取号：{reason}</translation>
    </message>
    <message>
        <source>No slip was printed. Remember your number</source>
        <translation>没有打出凭条，请记住您的号码</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>随到随办</translation>
    </message>
    <message>
        <source>Normal number</source>
        <translation>普通号</translation>
    </message>
    <message>
        <source>Normal type</source>
        <comment>kiosk</comment>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Not me, forget</source>
        <translation>不是我，清除</translation>
    </message>
    <message>
        <source>Nothing found.
Try the first letters of fewer words, or ask the guide.</source>
        <translation>没有找到。
请少输几个字母再试，或问导办员。</translation>
    </message>
    <message>
        <source>Nothing was saved. Please begin again.</source>
        <translation>没有取号，请重新开始。</translation>
    </message>
    <message>
        <source>Nothing was saved. Try again in a moment, or ask at the guide's desk.</source>
        <translation>没有取号。请稍后再试，或到导办台办理。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>正在取号…</translation>
    </message>
    <message>
        <source>One more</source>
        <comment>number</comment>
        <translation>再取一个号</translation>
    </message>
    <message>
        <source>Person with a disability</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>Please wait in the lobby</source>
        <translation>请在大厅等候</translation>
    </message>
    <message>
        <source>Please wait in {area}</source>
        <translation>请到{area}等候</translation>
    </message>
    <message>
        <source>Please watch the big screen now</source>
        <translation>请马上留意大屏叫号</translation>
    </message>
    <message>
        <source>Pregnant or new mother</source>
        <translation>孕产妇</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Print again</source>
        <comment>slip</comment>
        <translation>再试打印</translation>
    </message>
    <message>
        <source>Printing your slip …</source>
        <translation>正在打印凭条…</translation>
    </message>
    <message>
        <source>Put down your ID card</source>
        <translation>请刷身份证</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>Returned</source>
        <comment>ticket</comment>
        <translation>回办号</translation>
    </message>
    <message>
        <source>Seriously ill</source>
        <translation>重病患者</translation>
    </message>
    <message>
        <source>Served at windows {windows}</source>
        <translation>将由 {windows} 号窗口办理</translation>
    </message>
    <message>
        <source>Soldier</source>
        <translation>军人</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Take the number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Taken at {time}</source>
        <translation>{time} 取号</translation>
    </message>
    <message>
        <source>The card reader does not work now. Please type your ID number.</source>
        <translation>读卡器暂时不能用，请手动输入身份证号。</translation>
    </message>
    <message>
        <source>The machine made a mistake: no number was given.</source>
        <translation>自助机出了故障，没有取到号。</translation>
    </message>
    <message>
        <source>The number is right.</source>
        <translation>号码正确。</translation>
    </message>
    <message>
        <source>The order may change</source>
        <translation>叫号顺序可能调整</translation>
    </message>
    <message>
        <source>The slip comes out of the slot below the screen</source>
        <translation>凭条在屏幕下方的出票口</translation>
    </message>
    <message>
        <source>This cannot be used</source>
        <translation>这个号码不能用</translation>
    </message>
    <message>
        <source>This department has no items here.</source>
        <translation>这个部门没有可办的事项。</translation>
    </message>
    <message>
        <source>Ticket machine {name}</source>
        <translation>{name} 号自助取号机</translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>kiosk</comment>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Try once more, or take a number at the guide's desk.</source>
        <translation>请再试一次，或到导办台取号。</translation>
    </message>
    <message>
        <source>Type the ID number</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Type the first letter of each character,
for example GSSL for 公司设立.</source>
        <translation>输入每个字的拼音首字母，
例如“公司设立”输入 GSSL。</translation>
    </message>
    <message>
        <source>Urgent case</source>
        <translation>急事</translation>
    </message>
    <message>
        <source>Veteran</source>
        <translation>退役军人</translation>
    </message>
    <message>
        <source>Wait in {area}</source>
        <translation>在{area}等候</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>Waiting {n}</source>
        <comment>tile</comment>
        <translation>等候 {n} 人</translation>
    </message>
    <message>
        <source>Watch the big screen</source>
        <translation>留意大屏叫号</translation>
    </message>
    <message>
        <source>Why may you go first? The window will look at your papers.</source>
        <translation>请选择优先原因，办理时窗口会查看证明。</translation>
    </message>
    <message>
        <source>With an infant</source>
        <translation>婴幼儿随行</translation>
    </message>
    <message>
        <source>Your ID number</source>
        <translation>请输入身份证号</translation>
    </message>
    <message>
        <source>Your number is saved</source>
        <translation>号码已保存</translation>
    </message>
    <message>
        <source>Your number is then no longer shown</source>
        <translation>返回后不再显示您的号码</translation>
    </message>
    <message>
        <source>about {range} min</source>
        <translation>约 {range} 分钟</translation>
    </message>
    <message>
        <source>{n} people</source>
        <comment>ahead</comment>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} people</source>
        <comment>waiting</comment>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} person</source>
        <comment>ahead</comment>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} person</source>
        <comment>waiting</comment>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} s more</source>
        <translation>延长 {n} 秒</translation>
    </message>
    <message>
        <source>{n} s until the first page</source>
        <comment>countdown</comment>
        <translation>{n} 秒后自动返回首页</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>等候 {n} 人</translation>
    </message>
    <message>
        <source>{n} waiting, {windows} windows</source>
        <translation>共 {n} 人等候，{windows} 个窗口</translation>
    </message>
    <message>
        <source>{range} min</source>
        <translation>{range} 分钟</translation>
    </message>
    <message>
        <source>“{item}” needs no number here. Please ask the guide where to go.</source>
        <translation>“{item}”不在本机取号，请问导办员到哪里办。</translation>
    </message>
</context>
</TS>
