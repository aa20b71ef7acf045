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
        <source>Appointment check-in</source>
        <translation>预约签到</translation>
    </message>
    <message>
        <source>Appointment code</source>
        <translation>预约码</translation>
    </message>
    <message>
        <source>Appointments</source>
        <comment>way</comment>
        <translation>预约签到</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>As soon as a window opens</source>
        <translation>窗口开放后按序叫号</translation>
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
        <source>By ID number</source>
        <translation>用身份证号查找</translation>
    </message>
    <message>
        <source>By code or ID card</source>
        <translation>扫预约码或刷身份证</translation>
    </message>
    <message>
        <source>Call a guide</source>
        <translation>呼叫导办</translation>
    </message>
    <message>
        <source>Called at about {time} or later</source>
        <translation>约 {time} 或更晚叫到</translation>
    </message>
    <message>
        <source>Called between about {early} and {late}</source>
        <translation>大约 {early} 至 {late} 叫到您</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到取号</translation>
    </message>
    <message>
        <source>Checked in: number {number}</source>
        <translation>已签到，您的号码是 {number}</translation>
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
        <source>Code</source>
        <comment>appointment</comment>
        <translation>预约码</translation>
    </message>
    <message>
        <source>Code of this number</source>
        <translation>本号的二维码</translation>
    </message>
    <message>
        <source>Come back at {time}</source>
        <translation>还早，请 {time} 再来签到</translation>
    </message>
    <message>
        <source>Come back then, or take a normal number and wait in the usual order.</source>
        <translation>请到时再来签到；也可以改取普通号，按普通顺序等候。</translation>
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
        <source>Elderly, ill, pregnant …</source>
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
        <source>Find it</source>
        <translation>查找预约</translation>
    </message>
    <message>
        <source>Find your item</source>
        <translation>找事项</translation>
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
        <source>Go on here</source>
        <translation>知道了，继续</translation>
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
        <source>Hold it under the scanner</source>
        <translation>把预约码对准扫码口</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>可以签到</translation>
    </message>
    <message>
        <source>It finds your appointments too. Or just choose a business.</source>
        <translation>把证件平放在下方读卡区，可同时查到预约；也可以直接选择业务。</translation>
    </message>
    <message>
        <source>It is for {day}</source>
        <translation>不是今天的预约，日期是 {day}</translation>
    </message>
    <message>
        <source>It is saved and will be called; the guide has been told</source>
        <translation>号码已保存，照常叫号；已通知导办员</translation>
    </message>
    <message>
        <source>It is saved and will be called; you may take a photo</source>
        <translation>号码已保存，照常叫号；可拍照留存</translation>
    </message>
    <message>
        <source>Its slip comes once more</source>
        <translation>正在重新打印凭条</translation>
    </message>
    <message>
        <source>Large type</source>
        <comment>kiosk</comment>
        <translation>大字版</translation>
    </message>
    <message>
        <source>Lay it flat on the reader</source>
        <translation>平放在屏幕下方的读卡区</translation>
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
        <source>Leave the program</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>Missed your call? Ask the guide</source>
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
        <source>No answer since {time}</source>
        <translation>{time} 起系统连接中断</translation>
    </message>
    <message>
        <source>No appointment today</source>
        <translation>今天没有查到预约</translation>
    </message>
    <message>
        <source>No card: take the number</source>
        <translation>不刷证，直接取号</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不需要了</translation>
    </message>
    <message>
        <source>No new number</source>
        <translation>没有再取号</translation>
    </message>
    <message>
        <source>No new numbers now</source>
        <translation>现在不取号</translation>
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
        <source>No numbers for the moment</source>
        <translation>暂时不能取号</translation>
    </message>
    <message>
        <source>No numbers for {business} now: {reason}</source>
        <translation>{business}现在不能取号：{reason}</translation>
    </message>
    <message>
        <source>No open window</source>
        <translation>无人办理窗口</translation>
    </message>
    <message>
        <source>No paper: remember or photograph your number</source>
        <translation>打印机缺纸，请记住或拍下号码</translation>
    </message>
    <message>
        <source>No slip was printed. Remember your number</source>
        <translation>没有打出凭条，请记住您的号码</translation>
    </message>
    <message>
        <source>No slips now</source>
        <translation>暂不能打印凭条</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>随到随办</translation>
    </message>
    <message>
        <source>No window serves it now. You may take a number and wait, or ask the guide when it opens.</source>
        <translation>现在没有窗口办理这项业务。可以先取号等候，也可以向导办员询问何时开放。</translation>
    </message>
    <message>
        <source>No, end here</source>
        <translation>不办了，结束</translation>
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
        <source>Not known yet</source>
        <translation>暂无法估计</translation>
    </message>
    <message>
        <source>Not me, forget</source>
        <translation>不是我，清除</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>不是今天</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没到</translation>
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
        <source>Numbers begin again on the next working day at {time}.</source>
        <translation>下一工作日 {time} 开始取号。</translation>
    </message>
    <message>
        <source>Numbers begin today at {time}.</source>
        <translation>今天 {time} 开始取号。</translation>
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
        <source>Opening hours: {hours}</source>
        <translation>办公时间：{hours}</translation>
    </message>
    <message>
        <source>Or your ID card</source>
        <translation>或者刷身份证</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Person with a disability</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>Please take your slip</source>
        <translation>请取走凭条</translation>
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
        <source>Popular businesses</source>
        <translation>热门业务</translation>
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
        <source>Scan the code, or type it</source>
        <translation>扫预约码或输入预约码</translation>
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
        <source>Show it</source>
        <translation>看号码</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>出示预约码</translation>
    </message>
    <message>
        <source>Soldier</source>
        <translation>军人</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>导办员马上过来</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>工作人员入口</translation>
    </message>
    <message>
        <source>Take a normal number</source>
        <translation>取普通号</translation>
    </message>
    <message>
        <source>Take a normal number instead</source>
        <translation>不签到，改取普通号</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Take it</source>
        <comment>number</comment>
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
        <source>The database does not answer.</source>
        <translation>数据库没有应答。</translation>
    </message>
    <message>
        <source>The guide could not be called</source>
        <translation>没有叫到导办员</translation>
    </message>
    <message>
        <source>The guide has been told where you are. Please stay at this machine.</source>
        <translation>已经通知导办员您在哪台机器，请在这里稍等。</translation>
    </message>
    <message>
        <source>The guide has seen your call and is on the way.</source>
        <translation>导办员已经看到，正在过来。</translation>
    </message>
    <message>
        <source>The machine keeps trying and comes back by itself. Numbers already given stay valid. Please ask at the guide's desk meanwhile.</source>
        <translation>本机会不断重试，恢复后自动回到首页。已经取到的号码仍然有效。现在请到导办台咨询。</translation>
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
        <source>There is none for this code or this person. You may take a normal number, or ask the guide.</source>
        <translation>这个预约码或这位办事人今天没有预约。可以取普通号，也可以询问导办员。</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>这个预约已经取消</translation>
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
        <source>Time passed: a normal number</source>
        <translation>已过预约时间，按普通号办理</translation>
    </message>
    <message>
        <source>Too early for your appointment</source>
        <translation>还没到签到时间</translation>
    </message>
    <message>
        <source>Too many wrong tries. This machine asks again in {n} min.</source>
        <translation>错误次数过多，本机 {n} 分钟后才能再试。</translation>
    </message>
    <message>
        <source>Touch an appointment to check in. Your number then comes by itself.</source>
        <translation>点预约即可签到，随后自动取号。</translation>
    </message>
    <message>
        <source>Touch the screen to go on. What you chose is then kept; else everything is wiped.</source>
        <translation>点一下屏幕就可以继续，已选内容会保留；否则将全部清除。</translation>
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
        <source>Type staff number and password.</source>
        <translation>请输入工号和密码。</translation>
    </message>
    <message>
        <source>Type the ID number</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Type the code of your appointment, or put down your ID card.</source>
        <translation>请输入预约码，或者刷身份证。</translation>
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
        <source>Voice off</source>
        <translation>关闭语音</translation>
    </message>
    <message>
        <source>Voice on</source>
        <translation>语音播报</translation>
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
        <source>Yes, go on</source>
        <translation>在，继续办理</translation>
    </message>
    <message>
        <source>You are checked in already. This is your number</source>
        <translation>您已签到，这是您的号码</translation>
    </message>
    <message>
        <source>Your ID number</source>
        <translation>请输入身份证号</translation>
    </message>
    <message>
        <source>Your appointments today</source>
        <translation>您今天的预约</translation>
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
        <source>over {range} min</source>
        <translation>{range} 分钟以上</translation>
    </message>
    <message>
        <source>within {range} min</source>
        <translation>{range} 分钟内</translation>
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
        <source>{reason} Please go to the guide's desk.</source>
        <translation>{reason}请到导办台。</translation>
    </message>
    <message>
        <source>“{item}” needs no number here. Please ask the guide where to go.</source>
        <translation>“{item}”不在本机取号，请问导办员到哪里办。</translation>
    </message>
</context>
</TS>
