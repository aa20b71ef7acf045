<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>A QR code on paper carries at most {longest} bytes.</source>
        <translation>纸面二维码最多容纳 {longest} 字节。</translation>
    </message>
    <message>
        <source>A bad review without an answer</source>
        <translation>有 1 条差评尚未答复</translation>
    </message>
    <message>
        <source>A camera's address is camera:0 or camera:NAME, not {address}.</source>
        <translation>摄像头地址应为 camera:0 或 camera:名称，不能是 {address}。</translation>
    </message>
    <message>
        <source>A code has 4 to 32 letters, digits or hyphens.</source>
        <translation>预约码由 4 至 32 位字母、数字或连字符组成。</translation>
    </message>
    <message>
        <source>A date on the card cannot be read. Type the data from the card.</source>
        <translation>卡内日期无法识别，请按卡面手工录入。</translation>
    </message>
    <message>
        <source>A material follows later: this is acceptance with deferral.</source>
        <translation>有材料后补，应当容缺受理。</translation>
    </message>
    <message>
        <source>A notice stands for 1 minute to 7 days.</source>
        <translation>公告显示时间为 1 分钟至 7 天。</translation>
    </message>
    <message>
        <source>A notice was taken off the board</source>
        <translation>大屏公告已撤下</translation>
    </message>
    <message>
        <source>A password has at least {count} characters.</source>
        <translation>口令至少 {count} 位。</translation>
    </message>
    <message>
        <source>A phone number has 7 to 15 digits.</source>
        <translation>电话号码是 7 至 15 位数字。</translation>
    </message>
    <message>
        <source>A ticket has no A4 letter.</source>
        <translation>号票没有 A4 文书。</translation>
    </message>
    <message>
        <source>A visit is in progress at this window already.</source>
        <translation>该窗口已有业务正在办理。</translation>
    </message>
    <message>
        <source>A window is open, paused or closed; {state} is none of these.</source>
        <translation>窗口状态只能是开放、暂停或关闭，不能是“{state}”。</translation>
    </message>
    <message>
        <source>A written commitment may replace it.</source>
        <translation>可以用书面承诺代替。</translation>
    </message>
    <message>
        <source>About {low}–{high} min</source>
        <translation>约 {low}–{high} 分钟</translation>
    </message>
    <message>
        <source>Accept now.</source>
        <translation>现在可以受理。</translation>
    </message>
    <message>
        <source>Accept with deferral; the rest is due by {day}.</source>
        <translation>可以容缺受理，其余材料 {day} 前补交。</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Accepted with deferral</source>
        <translation>已容缺受理</translation>
    </message>
    <message>
        <source>All materials are here.</source>
        <translation>材料齐全。</translation>
    </message>
    <message>
        <source>Already held: {source}.</source>
        <translation>已有：{source}。</translation>
    </message>
    <message>
        <source>An ID number has 18 characters; this one has {count}. Please compare it with the card.</source>
        <translation>身份证号码是 18 位，这里有 {count} 位，请对照证件核对。</translation>
    </message>
    <message>
        <source>An ID number is 17 digits and a last digit or X. Please compare it with the card.</source>
        <translation>身份证号码由 17 位数字和末位数字或 X 组成，请对照证件核对。</translation>
    </message>
    <message>
        <source>An appointment with this code was booked meanwhile.</source>
        <translation>该预约码刚刚已被使用。</translation>
    </message>
    <message>
        <source>An environment variable HALL_… has a bad value: {problem}.</source>
        <translation>环境变量 HALL_… 的值不正确：{problem}。</translation>
    </message>
    <message>
        <source>Another pad shows this request now; please answer there.</source>
        <translation>这次评价现在显示在另一台评价器上，请到那里评价。</translation>
    </message>
    <message>
        <source>Another station is just beginning the day. Try again in a moment.</source>
        <translation>另一台终端正在开始新的一天，请稍候再试。</translation>
    </message>
    <message>
        <source>Another ticket stands at this window by now. Look again.</source>
        <translation>该窗口现已叫到另一张号票，请重新查看。</translation>
    </message>
    <message>
        <source>Answer the situation questions first: they decide which materials are owed.</source>
        <translation>请先选择情形，应交哪些材料由情形决定。</translation>
    </message>
    <message>
        <source>Appointment at {time}, due for {minutes} min.</source>
        <translation>预约 {time}，已到时 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Appointment at {time}, here early; nobody else is waiting.</source>
        <translation>预约 {time}，已提前到达，现无其他人等候。</translation>
    </message>
    <message>
        <source>Appointment {subject} was cancelled</source>
        <translation>预约 {subject} 已取消</translation>
    </message>
    <message>
        <source>Ask the administrator to set up this device.</source>
        <translation>请管理员配置该设备。</translation>
    </message>
    <message>
        <source>Ask the window to resume it or to end it.</source>
        <translation>请该窗口恢复办理或结束。</translation>
    </message>
    <message>
        <source>At most {most} appointments at once; these are {count}.</source>
        <translation>每次最多导入 {most} 条预约，这里有 {count} 条。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>随到随办</translation>
    </message>
    <message>
        <source>At {time} the hall is closed.</source>
        <translation>{time} 大厅不在办公时间。</translation>
    </message>
    <message>
        <source>Back after being passed over, waiting {minutes} min.</source>
        <translation>过号恢复，已等候 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Back in line</source>
        <translation>恢复排队</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>叫号大屏</translation>
    </message>
    <message>
        <source>Booking {row}: {fault}</source>
        <translation>第 {row} 条预约：{fault}</translation>
    </message>
    <message>
        <source>Business {code} is named twice.</source>
        <translation>业务 {code} 重复。</translation>
    </message>
    <message>
        <source>Call the technician.</source>
        <translation>请报修。</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Called by the window.</source>
        <translation>由窗口呼叫。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>{name}的身份证</translation>
    </message>
    <message>
        <source>Case {number} is already decided and cannot change.</source>
        <translation>办件 {number} 已有结果，不能再改。</translation>
    </message>
    <message>
        <source>Catalog {version}: {items} items with {materials} materials; {added} added, {changed} changed, {withdrawn} withdrawn.</source>
        <translation>目录 {version}：{items} 个事项、{materials} 份材料；新增 {added}，变更 {changed}，停用 {withdrawn}。</translation>
    </message>
    <message>
        <source>Check the cable and the power switch.</source>
        <translation>请检查连线和电源开关。</translation>
    </message>
    <message>
        <source>Check the cable; answers arrive damaged.</source>
        <translation>数据传输有误，请检查连线。</translation>
    </message>
    <message>
        <source>Check the paper</source>
        <translation>请确认出纸</translation>
    </message>
    <message>
        <source>Check the visitor's identity first.</source>
        <translation>请先核验身份。</translation>
    </message>
    <message>
        <source>Choose a business or a window to transfer to.</source>
        <translation>请选择要转到的业务或窗口。</translation>
    </message>
    <message>
        <source>Chosen by the window: {reason}</source>
        <translation>窗口指定呼叫：{reason}</translation>
    </message>
    <message>
        <source>Close the cover until it clicks.</source>
        <translation>请合上机盖，听到咔嗒声为止。</translation>
    </message>
    <message>
        <source>Close the other program that uses this device.</source>
        <translation>请关闭占用该设备的其他程序。</translation>
    </message>
    <message>
        <source>Complete but for what may follow later: accept with deferral.</source>
        <translation>除可后补的材料外齐全，容缺受理。</translation>
    </message>
    <message>
        <source>Complete but for {count} that may follow later.</source>
        <translation>除 {count} 份可后补的材料外齐全。</translation>
    </message>
    <message>
        <source>Counter window</source>
        <translation>综合窗口</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>盖未合</translation>
    </message>
    <message>
        <source>Disturbed</source>
        <translation>通信异常</translation>
    </message>
    <message>
        <source>Each kind of station has a URL of its own, with its password, in {file}. Keep it safe.</source>
        <translation>各类终端的网址（含口令）都在 {file} 中，请妥善保管。</translation>
    </message>
    <message>
        <source>Everything that is missing is told at once, in one notice.</source>
        <translation>缺少的材料在一份告知书里一次告知。</translation>
    </message>
    <message>
        <source>Expired at the end of the day</source>
        <translation>当日结束失效</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>办结离开</translation>
    </message>
    <message>
        <source>First in line, waiting {minutes} min.</source>
        <translation>排在最前，已等候 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>First of its queue, waiting {minutes} min.</source>
        <translation>本队列最前，已等候 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Free for any window again</source>
        <translation>已可由任一窗口叫号</translation>
    </message>
    <message>
        <source>Give a reason; it is kept in the journal.</source>
        <translation>请填写原因，原因将记入日志。</translation>
    </message>
    <message>
        <source>Give the reason; it will stand on the paper.</source>
        <translation>请填写理由，理由写入文书。</translation>
    </message>
    <message>
        <source>Given back to the queue</source>
        <translation>已退回队列</translation>
    </message>
    <message>
        <source>Green channel ({note}), waiting {minutes} min.</source>
        <translation>绿色通道（{note}），已等候 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Green channel, waiting {minutes} min.</source>
        <translation>绿色通道，已等候 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Handed in and checked.</source>
        <translation>已交并核对。</translation>
    </message>
    <message>
        <source>Have a new roll at hand.</source>
        <translation>请备好新纸卷。</translation>
    </message>
    <message>
        <source>Have somebody sign in at a window.</source>
        <translation>请安排人员到窗口登录。</translation>
    </message>
    <message>
        <source>Helping out, first of its queue, waiting {minutes} min.</source>
        <translation>协助其他队列，该队列首位，已等候 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>ID-card reader</source>
        <translation>身份证阅读器</translation>
    </message>
    <message>
        <source>Identity is read from a card or typed; {source} is neither.</source>
        <translation>身份只能由读卡或录入核验，不能来自“{source}”。</translation>
    </message>
    <message>
        <source>In the authority's scope, complete and in legal form: accept.</source>
        <translation>属于职权范围，材料齐全、符合法定形式，应当受理。</translation>
    </message>
    <message>
        <source>In the settings file {path}, {key}: {problem}.</source>
        <translation>设置文件 {path} 的 {key}：{problem}。</translation>
    </message>
    <message>
        <source>In the template {name}, {key} has a place that cannot be filled: {words}</source>
        <translation>模板 {name} 的 {key} 有无法填写的位置：{words}</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>In use elsewhere</source>
        <translation>被占用</translation>
    </message>
    <message>
        <source>It does not answer; asking again.</source>
        <translation>设备无应答，正在重新询问。</translation>
    </message>
    <message>
        <source>Item chosen</source>
        <translation>选定事项</translation>
    </message>
    <message>
        <source>Item given up</source>
        <translation>放弃事项</translation>
    </message>
    <message>
        <source>Its turn after {count} with priority went before.</source>
        <translation>已有 {count} 个优先号先行，轮到该号。</translation>
    </message>
    <message>
        <source>Kept for the next day</source>
        <translation>保留至下一工作日</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>Kiosk {name}</source>
        <translation>自助机 {name}</translation>
    </message>
    <message>
        <source>Let another window serve it.</source>
        <translation>调其他窗口来办。</translation>
    </message>
    <message>
        <source>Lift the card</source>
        <translation>请拿起卡片</translation>
    </message>
    <message>
        <source>Longest wait of all, {minutes} min.</source>
        <translation>等候最久，{minutes} 分钟。</translation>
    </message>
    <message>
        <source>Look at rows {numbers} first: one notice must name everything.</source>
        <translation>请先核对第 {numbers} 项：告知书必须一次列全。</translation>
    </message>
    <message>
        <source>Look at these tickets: {numbers}</source>
        <translation>请查看这些号：{numbers}</translation>
    </message>
    <message>
        <source>Look whether the paper came out, then decide.</source>
        <translation>请先确认是否已出纸，再选择处理方式。</translation>
    </message>
    <message>
        <source>Making the sample hall …</source>
        <translation>正在建立样例大厅……</translation>
    </message>
    <message>
        <source>Materials received</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>May follow within {days} working days.</source>
        <translation>可在 {days} 个工作日内补交。</translation>
    </message>
    <message>
        <source>Mean wait, {klass}: {minutes} min</source>
        <translation>平均等候（{klass}）：{minutes} 分钟</translation>
    </message>
    <message>
        <source>More than {minutes} min</source>
        <translation>{minutes} 分钟以上</translation>
    </message>
    <message>
        <source>Needs repair</source>
        <translation>需报修</translation>
    </message>
    <message>
        <source>Next page under the camera</source>
        <translation>高拍仪换下一页</translation>
    </message>
    <message>
        <source>No bytes travel to {address}; use tcp:// or serial://.</source>
        <translation>地址 {address} 不能传输数据，请使用 tcp:// 或 serial://。</translation>
    </message>
    <message>
        <source>No camera is connected to this computer.</source>
        <translation>本机未连接摄像头。</translation>
    </message>
    <message>
        <source>No commitment is provided for this material.</source>
        <translation>这份材料没有告知承诺办法。</translation>
    </message>
    <message>
        <source>No device is configured. Name them in a settings file and give it with --config.</source>
        <translation>没有配置设备。请在设置文件里写明，用 --config 指定。</translation>
    </message>
    <message>
        <source>No electronic licence replaces this material.</source>
        <translation>没有可代替这份材料的电子证照。</translation>
    </message>
    <message>
        <source>No item matches “{text}”.</source>
        <translation>没有与“{text}”相符的事项。</translation>
    </message>
    <message>
        <source>No more tickets are issued</source>
        <translation>停止取号</translation>
    </message>
    <message>
        <source>No more tickets today: {reason}</source>
        <translation>今日已停止取号：{reason}</translation>
    </message>
    <message>
        <source>No other window serves this business. Choose a window instead.</source>
        <translation>没有其他窗口办理这项业务，请改选窗口。</translation>
    </message>
    <message>
        <source>No receipt printer is connected. The job waits.</source>
        <translation>没有连接凭条打印机，任务排队等候。</translation>
    </message>
    <message>
        <source>No tickets for {business} now: {reason}</source>
        <translation>{business}现在不取号：{reason}</translation>
    </message>
    <message>
        <source>No tickets now. {reason}</source>
        <translation>现在不能取号。{reason}</translation>
    </message>
    <message>
        <source>No visit is in progress at window {window}.</source>
        <translation>{window} 号窗口没有正在办理的。</translation>
    </message>
    <message>
        <source>No visit is in progress. Call and start the next one first.</source>
        <translation>没有正在办理的，请先呼叫并开始办理。</translation>
    </message>
    <message>
        <source>No window is open for this business now. Please ask at the information desk.</source>
        <translation>该业务目前没有开放的窗口，请咨询导办台。</translation>
    </message>
    <message>
        <source>No window is open for this now</source>
        <translation>目前没有开放的窗口</translation>
    </message>
    <message>
        <source>No window of this hall serves any business: nothing can be played.</source>
        <translation>大厅里没有窗口办理任何业务，无法模拟。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Not every required material is here.</source>
        <translation>必要材料不齐。</translation>
    </message>
    <message>
        <source>Not here; it will stand on the notice.</source>
        <translation>没有交，将列入告知书。</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>Not on the list of materials that may follow later.</source>
        <translation>不在可容缺后补的清单内。</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>Nothing answers at {host}:{port}. Check the cable and the power switch.</source>
        <translation>{host}:{port} 无应答，请检查连线和电源开关。</translation>
    </message>
    <message>
        <source>Nothing follows later: plain acceptance is right.</source>
        <translation>没有后补的材料，直接受理即可。</translation>
    </message>
    <message>
        <source>Nothing is missing: a notice would only delay.</source>
        <translation>材料不缺，不需要告知书。</translation>
    </message>
    <message>
        <source>Nothing was booked: {faults} of {count} bookings have a fault.</source>
        <translation>未导入任何预约：{count} 条中有 {faults} 条有误。</translation>
    </message>
    <message>
        <source>Notice on the board: {text}</source>
        <translation>大屏公告：{text}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>脱机</translation>
    </message>
    <message>
        <source>Only a job that still waits can be cancelled.</source>
        <translation>只有排队中的任务可以取消。</translation>
    </message>
    <message>
        <source>Only with a reason: out of scope, or no licence is needed.</source>
        <translation>须写明理由：不属于职权范围，或者依法不需要许可。</translation>
    </message>
    <message>
        <source>Open it again, or close it.</source>
        <translation>重新开放，或关闭。</translation>
    </message>
    <message>
        <source>Open the cover, take out the jammed paper and close it again.</source>
        <translation>请打开机盖，取出卡住的纸，再合上。</translation>
    </message>
    <message>
        <source>Open window {window}.</source>
        <translation>开放 {window} 号窗口。</translation>
    </message>
    <message>
        <source>Open windows.</source>
        <translation>增开窗口。</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>评价器</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer. Free it.</source>
        <translation>打印机卡纸，请清除。</translation>
    </message>
    <message>
        <source>Paper jam</source>
        <translation>卡纸</translation>
    </message>
    <message>
        <source>Paper low</source>
        <translation>纸将尽</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Passed over: {no_shows}, came back: {returned}, on hold: {held}, transferred: {transferred}, refused: {refused}</source>
        <translation>过号 {no_shows}，归队 {returned}，挂起 {held}，转移 {transferred}，被拒 {refused}</translation>
    </message>
    <message>
        <source>Perhaps not printed</source>
        <translation>可能未打印成功</translation>
    </message>
    <message>
        <source>Personal data cannot be read: the hall's key file does not fit this database.</source>
        <translation>个人信息无法读取：大厅的密钥文件与数据库不符。</translation>
    </message>
    <message>
        <source>Plugged in: {address} ({description}); probably {kind}, driver {driver}.</source>
        <translation>已接入：{address}（{description}），可能是 {kind}，驱动 {driver}。</translation>
    </message>
    <message>
        <source>Press its feed or online button.</source>
        <translation>请按打印机的进纸键或联机键。</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Printer: load paper</source>
        <translation>打印机：装纸</translation>
    </message>
    <message>
        <source>Printer: paper out</source>
        <translation>打印机：缺纸</translation>
    </message>
    <message>
        <source>Printer: plug it in</source>
        <translation>打印机：插线</translation>
    </message>
    <message>
        <source>Printer: pull the cable</source>
        <translation>打印机：拔线</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Printing failed by a fault of the program; the log has the details.</source>
        <translation>程序故障，打印失败，详情见日志。</translation>
    </message>
    <message>
        <source>Put in a new roll and close the cover.</source>
        <translation>请装入新纸卷并合上机盖。</translation>
    </message>
    <message>
        <source>Put in a new roll.</source>
        <translation>请换上新纸卷。</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Ratings: {rated} ({shares}), declined: {declined}</source>
        <translation>评价 {rated} 条（{shares}），不评价 {declined}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Recorded as could not be done</source>
        <translation>登记办不成事</translation>
    </message>
    <message>
        <source>Recorded with what was tried and who follows up.</source>
        <translation>登记已做的尝试和跟办人。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Replaced by the electronic licence {name}.</source>
        <translation>用电子证照“{name}”代替。</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Rows still to look at: {numbers}.</source>
        <translation>还没有核对：第 {numbers} 项。</translation>
    </message>
    <message>
        <source>Schema, key and journal are in order.</source>
        <translation>结构、密钥和日志均正常。</translation>
    </message>
    <message>
        <source>Send the guide there.</source>
        <translation>派导办员前去。</translation>
    </message>
    <message>
        <source>Sent to this window, waiting {minutes} min.</source>
        <translation>转到本窗口，已等候 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>Several windows are calling at this moment. Call again.</source>
        <translation>此刻有多个窗口同时叫号，请再叫一次。</translation>
    </message>
    <message>
        <source>Sign in at window {window} with {staff} and {password}.</source>
        <translation>请在 {window} 号窗口用工号 {staff}、口令 {password} 登录。</translation>
    </message>
    <message>
        <source>Sign-in refused for {subject}</source>
        <translation>工号 {subject} 登录被拒</translation>
    </message>
    <message>
        <source>Signed in at window {subject}</source>
        <translation>{subject} 号窗口有人上岗</translation>
    </message>
    <message>
        <source>Signed out of window {subject}</source>
        <translation>{subject} 号窗口有人离岗</translation>
    </message>
    <message>
        <source>Simulated devices</source>
        <translation>模拟设备</translation>
    </message>
    <message>
        <source>Somebody else changed the rules at this moment. Look again.</source>
        <translation>规则刚被他人修改，请重新查看。</translation>
    </message>
    <message>
        <source>Staff number {number} is already in use.</source>
        <translation>工号 {number} 已被使用。</translation>
    </message>
    <message>
        <source>Start a counter window with: {command}</source>
        <translation>启动窗口：{command}</translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>Still missing, required: {count} – {names}.</source>
        <translation>还缺 {count} 份必要材料：{names}。</translation>
    </message>
    <message>
        <source>Stop issuing tickets, or open windows.</source>
        <translation>停止取号，或增开窗口。</translation>
    </message>
    <message>
        <source>Stopped at {time}.</source>
        <translation>已在 {time} 停止。</translation>
    </message>
    <message>
        <source>Take the card off and put it down again.</source>
        <translation>请拿起卡片后重新放置。</translation>
    </message>
    <message>
        <source>Taken into another visit</source>
        <translation>已并入同一人的另一次办理</translation>
    </message>
    <message>
        <source>The URL names no database; write postgresql://user@host/database.</source>
        <translation>网址里没有数据库名，请写成 postgresql://用户@主机/数据库。</translation>
    </message>
    <message>
        <source>The answers of the card reader arrive damaged. Check its cable.</source>
        <translation>读卡器返回的数据有误，请检查连线。</translation>
    </message>
    <message>
        <source>The appointment at {time} was cancelled.</source>
        <translation>{time} 的预约已取消。</translation>
    </message>
    <message>
        <source>The appointment at {time} was missed. Please take a ticket.</source>
        <translation>{time} 的预约已过期，请取普通号。</translation>
    </message>
    <message>
        <source>The appointment is at {time}. Check in from {opens} on.</source>
        <translation>您的预约时间是 {time}，请于 {opens} 之后签到。</translation>
    </message>
    <message>
        <source>The appointment was at {time}; this is a ticket without a booked time.</source>
        <translation>您预约的 {time} 已过，本号按普通号排队。</translation>
    </message>
    <message>
        <source>The appointment was checked in or missed already. Cancel its ticket instead.</source>
        <translation>该预约已签到或已过期，请改为取消其号票。</translation>
    </message>
    <message>
        <source>The camera gives no new picture. Check its cable, then try again.</source>
        <translation>高拍仪画面没有更新，请检查连线后重试。</translation>
    </message>
    <message>
        <source>The camera {name} cannot be used; another program may hold it.</source>
        <translation>摄像头 {name} 无法使用，可能被其他程序占用。</translation>
    </message>
    <message>
        <source>The camera {name} is not connected. Check its cable.</source>
        <translation>摄像头 {name} 未连接，请检查连线。</translation>
    </message>
    <message>
        <source>The card and the reader's security module do not accept each other. Call the technician.</source>
        <translation>卡片与读卡器安全模块认证失败，请报修。</translation>
    </message>
    <message>
        <source>The card could not be read. Lift it and put it down again, flat and still.</source>
        <translation>读卡失败，请拿起卡片后平放，保持不动。</translation>
    </message>
    <message>
        <source>The card could not be selected. Lift it and put it down again.</source>
        <translation>选卡失败，请拿起卡片后重新放置。</translation>
    </message>
    <message>
        <source>The card did not answer in time. Lift it and put it down again.</source>
        <translation>卡片应答超时，请拿起卡片后重新放置。</translation>
    </message>
    <message>
        <source>The card gives no name or no number. Type them from the card.</source>
        <translation>卡内没有姓名或号码，请按卡面手工录入。</translation>
    </message>
    <message>
        <source>The card reader does not answer. Its state is unknown.</source>
        <translation>读卡器无应答，状态未知。</translation>
    </message>
    <message>
        <source>The card reader gives the unknown answer {code}.</source>
        <translation>读卡器返回未知代码 {code}。</translation>
    </message>
    <message>
        <source>The card's number cannot be used. Read the card again, or type the number.</source>
        <translation>证件号码无法使用，请重新读卡或者录入号码。</translation>
    </message>
    <message>
        <source>The catalog {name} takes effect on {day}; import it on that day.</source>
        <translation>目录 {name} 自 {day} 起生效，请在生效当日导入。</translation>
    </message>
    <message>
        <source>The catalog {name} was not imported, nothing was changed. Faults: {count}.
{faults}</source>
        <translation>目录 {name} 没有导入，现行目录不受影响。共 {count} 处错误：
{faults}</translation>
    </message>
    <message>
        <source>The clerk accepts, the voucher is printed …</source>
        <translation>窗口受理，打印凭证……</translation>
    </message>
    <message>
        <source>The clerk finds the item and goes through the checklist …</source>
        <translation>窗口查找事项，逐项核对材料……</translation>
    </message>
    <message>
        <source>The clerk signs in and calls …</source>
        <translation>窗口人员登录并叫号……</translation>
    </message>
    <message>
        <source>The code {code} is booked already.</source>
        <translation>预约码 {code} 已存在。</translation>
    </message>
    <message>
        <source>The connection to the card reader was lost. Check the cable.</source>
        <translation>与读卡器的连接已断开，请检查连线。</translation>
    </message>
    <message>
        <source>The connection to the printer broke after {sent} of {total} bytes. Check whether the paper came out.</source>
        <translation>打印数据共 {total} 字节，发送到 {sent} 字节时连接中断，请确认是否已出纸。</translation>
    </message>
    <message>
        <source>The connection to the printer was lost. Check the cable and the power switch.</source>
        <translation>与打印机的连接已断开，请检查连线和电源开关。</translation>
    </message>
    <message>
        <source>The connection to {host}:{port} was lost.</source>
        <translation>与 {host}:{port} 的连接已断开。</translation>
    </message>
    <message>
        <source>The cover of the printer is open. Close it.</source>
        <translation>打印机盖未合，请合上。</translation>
    </message>
    <message>
        <source>The dashboard is for the hall's managers. {name} signs in at a window.</source>
        <translation>大厅管理供值班管理人员使用，{name} 请在窗口登录。</translation>
    </message>
    <message>
        <source>The data on the card could not be verified. Lift the card and put it down again.</source>
        <translation>卡内数据校验失败，请拿起卡片后重新放置。</translation>
    </message>
    <message>
        <source>The database user of this station may not do that ({problem}). Start the program for the role that may.</source>
        <translation>本终端的数据库用户无权做这一步（{problem}）。请用有权的那类终端来做。</translation>
    </message>
    <message>
        <source>The date of birth in this ID number cannot be right. Please compare it with the card.</source>
        <translation>身份证号码里的出生日期不合理，请对照证件核对。</translation>
    </message>
    <message>
        <source>The date of birth in this ID number does not exist. Please compare it with the card.</source>
        <translation>身份证号码里的出生日期不存在，请对照证件核对。</translation>
    </message>
    <message>
        <source>The day is ended; {count} tickets expired.</source>
        <translation>今日已结束，{count} 张号票作废。</translation>
    </message>
    <message>
        <source>The day was ended</source>
        <translation>当日已结束</translation>
    </message>
    <message>
        <source>The day was ended: {reason}</source>
        <translation>今日已结束办公：{reason}</translation>
    </message>
    <message>
        <source>The demo waited in vain for: {what}</source>
        <translation>演示没有等到：{what}</translation>
    </message>
    <message>
        <source>The device address {address} must begin with tcp://, serial://, socket:// or camera:.</source>
        <translation>设备地址 {address} 应以 tcp://、serial://、socket:// 或 camera: 开头。</translation>
    </message>
    <message>
        <source>The device address {address} names no host.</source>
        <translation>设备地址 {address} 缺少主机名。</translation>
    </message>
    <message>
        <source>The device address {address} names no serial port.</source>
        <translation>设备地址 {address} 缺少串口名。</translation>
    </message>
    <message>
        <source>The driver {name} is for devices of the kind {kind}, not for {wrong}.</source>
        <translation>驱动 {name} 适用于 {kind} 类设备，不适用于 {wrong}。</translation>
    </message>
    <message>
        <source>The folder {path} holds no .yaml or .json file.</source>
        <translation>文件夹 {path} 里没有 .yaml 或 .json 文件。</translation>
    </message>
    <message>
        <source>The guide has been at {subject}</source>
        <translation>导办员已到 {subject}</translation>
    </message>
    <message>
        <source>The guide has been called.</source>
        <translation>已呼叫导办员。</translation>
    </message>
    <message>
        <source>The guide was called to {subject}</source>
        <translation>呼叫导办员到 {subject}</translation>
    </message>
    <message>
        <source>The hall does not hold it from an earlier case of this person.</source>
        <translation>大厅没有留存本人以前交过的这份材料。</translation>
    </message>
    <message>
        <source>The hall has closed for today.</source>
        <translation>大厅今日已结束办公。</translation>
    </message>
    <message>
        <source>The hall is at {hall}.</source>
        <translation>大厅建在 {hall}。</translation>
    </message>
    <message>
        <source>The hall is closed at this hour: its day is moved, it opened at {time}.</source>
        <translation>此刻大厅不在办公时间：模拟的一天已平移，开门时间为 {time}。</translation>
    </message>
    <message>
        <source>The hall opens first, then issues its last ticket, then closes.</source>
        <translation>应先开门，再截止取号，最后关门，请检查时间顺序。</translation>
    </message>
    <message>
        <source>The hall's URL cannot be read. In a password, : / ? # and @ are written percent-encoded: %3A %2F %3F %23 %40.</source>
        <translation>大厅的网址无法识别。口令中的 : / ? # @ 要写成百分号编码：%3A %2F %3F %23 %40。</translation>
    </message>
    <message>
        <source>The hall's database does not answer ({problem}). What you entered is kept here; try again.</source>
        <translation>大厅数据库没有应答（{problem}）。已填的内容保留着，请重试。</translation>
    </message>
    <message>
        <source>The hall's database does not answer: it is busy. What you entered is kept here; try again.</source>
        <translation>大厅数据库正忙，没有应答。已填的内容保留着，请重试。</translation>
    </message>
    <message>
        <source>The hall's database fits this program.</source>
        <translation>大厅数据库与本程序相符。</translation>
    </message>
    <message>
        <source>The hall's key file {key} is missing or damaged; personal data cannot be read without it.</source>
        <translation>大厅的密钥文件 {key} 缺失或损坏，没有它无法读取个人信息。</translation>
    </message>
    <message>
        <source>The hall's server at {host} cannot be reached: {problem}. Check the URL and the network.</source>
        <translation>连不上 {host} 上的大厅服务器：{problem}。请检查网址和网络。</translation>
    </message>
    <message>
        <source>The item “{name}” ({code}) is no longer offered. Choose another item.</source>
        <translation>事项“{name}”（{code}）已经停办，请另选事项。</translation>
    </message>
    <message>
        <source>The journal of {station} is broken at entry {seq}.</source>
        <translation>{station} 的日志在第 {seq} 条断裂。</translation>
    </message>
    <message>
        <source>The key file {key} belongs to another hall.</source>
        <translation>密钥文件 {key} 属于另一个大厅。</translation>
    </message>
    <message>
        <source>The last character does not fit this ID number. Probably a digit is wrong: please compare it with the card.</source>
        <translation>身份证号码的末位校验不符，可能有一位写错，请对照证件核对。</translation>
    </message>
    <message>
        <source>The last ticket of the day was issued at {last}.</source>
        <translation>今日取号已于 {last} 截止。</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>姓名为空。</translation>
    </message>
    <message>
        <source>The name is empty. Type it as it stands on the card.</source>
        <translation>姓名为空，请按证件填写。</translation>
    </message>
    <message>
        <source>The notice is empty.</source>
        <translation>公告内容为空。</translation>
    </message>
    <message>
        <source>The number {number} stands twice in the hall's description.</source>
        <translation>大厅说明文件中编号 {number} 重复，请改正。</translation>
    </message>
    <message>
        <source>The page in the picture is too small. Put it nearer to the camera.</source>
        <translation>画面中的页面太小，请放近一些。</translation>
    </message>
    <message>
        <source>The paper of this old job is no longer kept; print it anew from its case.</source>
        <translation>这份旧凭条的内容已清理，请从办件重新打印。</translation>
    </message>
    <message>
        <source>The person of {number} already waits for this business with {other}. Cancel one of the two first.</source>
        <translation>{number} 号的本人已用 {other} 号等候同一业务，请先取消其中一个号。</translation>
    </message>
    <message>
        <source>The picture cannot be packed into {bytes} bytes.</source>
        <translation>图像无法压缩到 {bytes} 字节以内。</translation>
    </message>
    <message>
        <source>The picture is empty.</source>
        <translation>图像为空。</translation>
    </message>
    <message>
        <source>The picture {path} cannot be written.</source>
        <translation>图片 {path} 无法写入。</translation>
    </message>
    <message>
        <source>The port in the device address {address} is not a number.</source>
        <translation>设备地址 {address} 中的端口不是数字。</translation>
    </message>
    <message>
        <source>The port {port} cannot be opened. Check the cable and the power switch.</source>
        <translation>串口 {port} 无法打开，请检查连线和电源开关。</translation>
    </message>
    <message>
        <source>The port {port} is gone. Check the cable.</source>
        <translation>串口 {port} 已断开，请检查连线。</translation>
    </message>
    <message>
        <source>The port {port} is used by another program ({holder}).</source>
        <translation>串口 {port} 被其他程序占用（{holder}）。</translation>
    </message>
    <message>
        <source>The port {port} is used by another program.</source>
        <translation>串口 {port} 被其他程序占用。</translation>
    </message>
    <message>
        <source>The printer did not say that the job is printed. Check whether the paper came out.</source>
        <translation>打印机没有确认打印完成，请确认是否已出纸。</translation>
    </message>
    <message>
        <source>The printer does not answer. Its state is unknown.</source>
        <translation>打印机无应答，状态未知。</translation>
    </message>
    <message>
        <source>The printer is out of paper. Put in a new roll.</source>
        <translation>打印机缺纸，请装入新纸卷。</translation>
    </message>
    <message>
        <source>The printer needs a person.</source>
        <translation>打印机需要人工处理。</translation>
    </message>
    <message>
        <source>The printer reports a fault of its own.</source>
        <translation>打印机报告自身故障。</translation>
    </message>
    <message>
        <source>The printer reports a fault of its own. Call the technician.</source>
        <translation>打印机报告自身故障，请报修。</translation>
    </message>
    <message>
        <source>The printer takes no question. Its state is unknown.</source>
        <translation>打印机不接收查询，状态未知。</translation>
    </message>
    <message>
        <source>The printer took nothing; the job waits and is sent again.</source>
        <translation>打印机没有接收数据，任务仍在排队，将自动重发。</translation>
    </message>
    <message>
        <source>The printer was lost before it said that the job is printed. Check whether the paper came out.</source>
        <translation>打印机确认完成之前连接断开，请确认是否已出纸。</translation>
    </message>
    <message>
        <source>The program ended while this was being sent. Check whether the paper came out.</source>
        <translation>发送途中程序中断，请确认是否已出纸。</translation>
    </message>
    <message>
        <source>The rank of a queue is from 1 (its own) to 9.</source>
        <translation>队列等级为 1（本窗口业务）至 9。</translation>
    </message>
    <message>
        <source>The reader does not know this command.</source>
        <translation>读卡器不支持该命令。</translation>
    </message>
    <message>
        <source>The reader received a damaged question (checksum).</source>
        <translation>读卡器收到的命令校验和错误。</translation>
    </message>
    <message>
        <source>The reader received a damaged question (length).</source>
        <translation>读卡器收到的命令长度错误。</translation>
    </message>
    <message>
        <source>The reader reports an error that it cannot name.</source>
        <translation>读卡器报告未知错误。</translation>
    </message>
    <message>
        <source>The reader sent a card without its text.</source>
        <translation>读卡器返回的卡片没有文字信息。</translation>
    </message>
    <message>
        <source>The role {role} of this server is above all rights. Drop it, or name the hall's database otherwise.</source>
        <translation>服务器上的角色 {role} 不受权限约束。请删除该角色，或给大厅的数据库换一个名字。</translation>
    </message>
    <message>
        <source>The roles of the stations cannot be made: {problem}. Run this command as a user who may create roles.</source>
        <translation>无法建立各类终端的数据库角色：{problem}。请用有权建立角色的用户执行本命令。</translation>
    </message>
    <message>
        <source>The rules of the queue were changed</source>
        <translation>排队规则已修改</translation>
    </message>
    <message>
        <source>The same as row {row}: one person books a business once a day, and a code once.</source>
        <translation>与第 {row} 条重复：同一人同一业务每天只能预约一次，预约码不能重复。</translation>
    </message>
    <message>
        <source>The sample's staff, with passwords for trying it out:</source>
        <translation>样例大厅的工作人员和试用口令：</translation>
    </message>
    <message>
        <source>The security module of the reader does not accept the card. Call the technician.</source>
        <translation>读卡器安全模块不认可该卡，请报修。</translation>
    </message>
    <message>
        <source>The security module of the reader is not authorised. Call the technician.</source>
        <translation>读卡器安全模块未授权，请报修。</translation>
    </message>
    <message>
        <source>The self-test of the reader failed. Call the technician.</source>
        <translation>读卡器自检失败，请报修。</translation>
    </message>
    <message>
        <source>The server at {host} does not let “{user}” in: {problem}. Correct user and password in the hall's URL.</source>
        <translation>{host} 上的服务器不允许“{user}”登录：{problem}。请更正网址中的用户和口令。</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL {found}; a hall needs 15 or newer.</source>
        <translation>服务器是 PostgreSQL {found}，大厅需要 15 或更新的版本。</translation>
    </message>
    <message>
        <source>The settings file {path} does not exist.</source>
        <translation>设置文件 {path} 不存在。</translation>
    </message>
    <message>
        <source>The settings file {path} is not valid TOML: {problem}.</source>
        <translation>设置文件 {path} 不是有效的 TOML：{problem}。</translation>
    </message>
    <message>
        <source>The speed in the device address {address} is not a number.</source>
        <translation>设备地址 {address} 中的波特率不是数字。</translation>
    </message>
    <message>
        <source>The stored bytes of this paper are damaged. Print it anew from its case.</source>
        <translation>这份文书保存的打印数据已损坏，请从办件重新打印。</translation>
    </message>
    <message>
        <source>The tag {tag} does not belong to this level. Please choose again.</source>
        <translation>标签 {tag} 不属于所选的满意度，请重新选择。</translation>
    </message>
    <message>
        <source>The template {file} cannot be read: {problem}</source>
        <translation>模板 {file} 无法读取：{problem}</translation>
    </message>
    <message>
        <source>The template {name} lacks the words for {key}.</source>
        <translation>模板 {name} 缺少 {key} 的词句。</translation>
    </message>
    <message>
        <source>The time for this rating is not over yet.</source>
        <translation>这次评价的时间还没有到。</translation>
    </message>
    <message>
        <source>The visit left no case, paper or rating in the records.</source>
        <translation>这次办理没有在记录里留下办件、文书或评价。</translation>
    </message>
    <message>
        <source>The visit of this case is on hold or over. Resume it before changing the case.</source>
        <translation>该办件所在的办理已挂起或已结束，请先恢复办理再修改。</translation>
    </message>
    <message>
        <source>The visitor rates on the pad …</source>
        <translation>来人在评价器上评价……</translation>
    </message>
    <message>
        <source>The visitor takes a number at the kiosk …</source>
        <translation>来人在自助机取号……</translation>
    </message>
    <message>
        <source>There is no business {code} in this hall.</source>
        <translation>本大厅没有业务 {code}。</translation>
    </message>
    <message>
        <source>There is no camera {name}; there are {count}.</source>
        <translation>没有摄像头 {name}；本机共有 {count} 个摄像头。</translation>
    </message>
    <message>
        <source>There is no card on the reader.</source>
        <translation>读卡器上没有卡片。</translation>
    </message>
    <message>
        <source>There is no catalog at {path}.</source>
        <translation>{path} 处没有目录文件。</translation>
    </message>
    <message>
        <source>There is no device driver {name}; there are {known}.</source>
        <translation>没有设备驱动 {name}；可用的有 {known}。</translation>
    </message>
    <message>
        <source>There is no device {name} in the settings of this station.</source>
        <translation>本机设置里没有设备 {name}。</translation>
    </message>
    <message>
        <source>There is no display here. Start this in a desktop session, or set DISPLAY.</source>
        <translation>这里没有显示器。请在桌面会话里启动，或者设置 DISPLAY。</translation>
    </message>
    <message>
        <source>There is no hall at {file}. Make one with: hall-client init --hall {file}</source>
        <translation>{file} 处没有大厅。建立大厅：hall-client init --hall {file}</translation>
    </message>
    <message>
        <source>There is no hall at {file}. Make one with: hall-client init --hall …</source>
        <translation>{file} 处没有大厅。建立大厅：hall-client init --hall …</translation>
    </message>
    <message>
        <source>There is no item {code} in the catalog.</source>
        <translation>目录里没有事项 {code}。</translation>
    </message>
    <message>
        <source>There is no level {level}: the levels are 5 to 1.</source>
        <translation>没有 {level} 这个等级：等级为 5 到 1。</translation>
    </message>
    <message>
        <source>There is no printer profile {name}; there are {known}.</source>
        <translation>没有打印机型号配置 {name}；可用的有 {known}。</translation>
    </message>
    <message>
        <source>There is no question “{question}” here.</source>
        <translation>这里没有情形问题“{question}”。</translation>
    </message>
    <message>
        <source>There is no rule {name}. Write NAME=VALUE; without --set all rules are listed.</source>
        <translation>没有规则 {name}。请写成 NAME=VALUE；不带 --set 可列出全部规则。</translation>
    </message>
    <message>
        <source>There is no such print job.</source>
        <translation>没有这个打印任务。</translation>
    </message>
    <message>
        <source>There is no ticket at window {window} now. Call the next one first.</source>
        <translation>{window} 号窗口现在没有号票，请先呼叫下一位。</translation>
    </message>
    <message>
        <source>There is no time zone {zone}; use a name like Asia/Shanghai.</source>
        <translation>没有时区 {zone}，请使用 Asia/Shanghai 这样的名称。</translation>
    </message>
    <message>
        <source>There is no window {window} in this hall.</source>
        <translation>本大厅没有 {window} 号窗口。</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>These are not the facts of a paper; the record is damaged.</source>
        <translation>这不是文书的内容，记录已损坏。</translation>
    </message>
    <message>
        <source>This appointment is for {day}.</source>
        <translation>该预约的时间是 {day}。</translation>
    </message>
    <message>
        <source>This appointment is not known in this hall.</source>
        <translation>本大厅没有该预约。</translation>
    </message>
    <message>
        <source>This call is not known in this hall.</source>
        <translation>本大厅没有该呼叫。</translation>
    </message>
    <message>
        <source>This case is not known in this hall.</source>
        <translation>本大厅没有这个办件。</translation>
    </message>
    <message>
        <source>This device was closed.</source>
        <translation>设备已关闭。</translation>
    </message>
    <message>
        <source>This document is not known in this hall.</source>
        <translation>本大厅没有这份文书。</translation>
    </message>
    <message>
        <source>This hall has tickets of this day already. Play into it all the same with --again.</source>
        <translation>这个大厅当天已有号票。仍要模拟请加 --again。</translation>
    </message>
    <message>
        <source>This hall's database is newer than this program. Install the newer version here.</source>
        <translation>大厅数据库比本程序新，请在本机安装新版程序。</translation>
    </message>
    <message>
        <source>This hall's database is older than the program. Bring it up with: hall-client upgrade</source>
        <translation>大厅数据库比本程序旧，请升级：hall-client upgrade</translation>
    </message>
    <message>
        <source>This is not a PostgreSQL URL: {problem}.</source>
        <translation>这不是 PostgreSQL 网址：{problem}。</translation>
    </message>
    <message>
        <source>This is not a card that the reader knows. Put down an identity card.</source>
        <translation>无法识别该卡，请放置身份证件。</translation>
    </message>
    <message>
        <source>This is not a valid organisation code: it has 18 characters, the last one checks the others.</source>
        <translation>统一社会信用代码无效：应为 18 位，末位是校验码。</translation>
    </message>
    <message>
        <source>This is still waiting to be printed; it cannot be reprinted yet.</source>
        <translation>还在排队打印，暂时不能重打。</translation>
    </message>
    <message>
        <source>This item's text is not in the hall's catalog any more.</source>
        <translation>大厅的目录里找不到这个事项的文本。</translation>
    </message>
    <message>
        <source>This material is not on the checklist; what is not listed must not be asked for.</source>
        <translation>这份材料不在清单内，清单外的材料不得索要。</translation>
    </message>
    <message>
        <source>This member of staff sits at another window by now. Sign out there first.</source>
        <translation>该工作人员现已在另一窗口登录，请先在那里退出。</translation>
    </message>
    <message>
        <source>This notice is not known in this hall.</source>
        <translation>本大厅没有该公告。</translation>
    </message>
    <message>
        <source>This page does not belong to the case.</source>
        <translation>这一页不属于本办件。</translation>
    </message>
    <message>
        <source>This page has {size} kB; at most {most} kB fit. Capture it again.</source>
        <translation>这一页有 {size} kB，最多 {most} kB，请重新拍摄。</translation>
    </message>
    <message>
        <source>This page is not a readable picture. Capture it again.</source>
        <translation>这一页不是可读的图片，请重新拍摄。</translation>
    </message>
    <message>
        <source>This paper is still waiting for the printer: {words}</source>
        <translation>这份纸还在等打印机：{words}</translation>
    </message>
    <message>
        <source>This person already waits for this business. Cancel one of the two first.</source>
        <translation>该人已在排该业务的号，请先取消其中一个。</translation>
    </message>
    <message>
        <source>This person has this business booked for that day already.</source>
        <translation>该人当天已预约该业务。</translation>
    </message>
    <message>
        <source>This print job needs no decision any more.</source>
        <translation>这个打印任务已不需要确认。</translation>
    </message>
    <message>
        <source>This request for a rating does not exist.</source>
        <translation>没有这次评价请求。</translation>
    </message>
    <message>
        <source>This row is not an object with named fields.</source>
        <translation>本行不是带字段名的对象。</translation>
    </message>
    <message>
        <source>This row lacks {fields}.</source>
        <translation>本行缺少 {fields}。</translation>
    </message>
    <message>
        <source>This service has been answered for already. Nothing was changed.</source>
        <translation>这次服务已经评价过，没有改动。</translation>
    </message>
    <message>
        <source>This staff number and password do not fit together.</source>
        <translation>工号与口令不符。</translation>
    </message>
    <message>
        <source>This station has no {kind}.</source>
        <translation>本机没有配置{kind}。</translation>
    </message>
    <message>
        <source>This text has {length} characters; at most {longest} fit.</source>
        <translation>这段文字有 {length} 个字，最多 {longest} 个字。</translation>
    </message>
    <message>
        <source>This ticket is not known in this hall.</source>
        <translation>本大厅没有这张号票。</translation>
    </message>
    <message>
        <source>This user may not open the port {port}. Ask the administrator to add the user to the group dialout.</source>
        <translation>当前用户无权打开串口 {port}，请管理员将该用户加入 dialout 组。</translation>
    </message>
    <message>
        <source>This visit does not exist, so nobody can be asked about it.</source>
        <translation>没有这次办理记录，无法请求评价。</translation>
    </message>
    <message>
        <source>This visit has not ended. Finish it first, then the pad asks for a rating.</source>
        <translation>这次办理还没有结束。请先办结，评价器才会请申请人评价。</translation>
    </message>
    <message>
        <source>Those waiting would be served {minutes} min after closing time</source>
        <translation>现有等候要到下班后 {minutes} 分钟才办得完</translation>
    </message>
    <message>
        <source>Those who wait now will fill the time until {closes}.</source>
        <translation>现有等候人数已排满至 {closes} 下班。</translation>
    </message>
    <message>
        <source>Ticket taken</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Ticket {ticket}, case {case}, rating {level}.</source>
        <translation>号票 {ticket}，办件 {case}，评价 {level}。</translation>
    </message>
    <message>
        <source>Tickets are issued by the rule again</source>
        <translation>恢复按规则取号</translation>
    </message>
    <message>
        <source>Tickets are issued from {opens} to {last}.</source>
        <translation>取号时间为 {opens} 至 {last}。</translation>
    </message>
    <message>
        <source>Tickets are issued until {last}.</source>
        <translation>取号截止到 {last}。</translation>
    </message>
    <message>
        <source>Tickets are issued, whatever the rule says</source>
        <translation>不按规则，继续取号</translation>
    </message>
    <message>
        <source>Tickets are issued, whatever the rule says: {reason}</source>
        <translation>管理员要求继续取号：{reason}</translation>
    </message>
    <message>
        <source>Tickets are issued.</source>
        <translation>正常取号。</translation>
    </message>
    <message>
        <source>Tickets: {tickets}, served: {served}, still waiting: {waiting}</source>
        <translation>取号 {tickets}，办结 {served}，仍在等候 {waiting}</translation>
    </message>
    <message>
        <source>Told what is missing</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {minutes} min.</source>
        <translation>口令错误次数过多，请 {minutes} 分钟后再试。</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Verify, mend and answer.</source>
        <translation>核实、整改、答复。</translation>
    </message>
    <message>
        <source>Visit started</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Waiting by itself again</source>
        <translation>已拆出，单独等候</translation>
    </message>
    <message>
        <source>Waiting to be printed</source>
        <translation>排队打印</translation>
    </message>
    <message>
        <source>Window {n}</source>
        <translation>{n} 号窗口</translation>
    </message>
    <message>
        <source>Window {subject} closed</source>
        <translation>{subject} 号窗口关闭</translation>
    </message>
    <message>
        <source>Window {subject} open</source>
        <translation>{subject} 号窗口开放</translation>
    </message>
    <message>
        <source>Window {subject} paused</source>
        <translation>{subject} 号窗口暂停</translation>
    </message>
    <message>
        <source>Window {subject} serves: {queues}</source>
        <translation>{subject} 号窗口改办：{queues}</translation>
    </message>
    <message>
        <source>Window {window}</source>
        <translation>{window} 号窗口</translation>
    </message>
    <message>
        <source>Window {window} already runs on {pc}. Close it there, or start this one with another number.</source>
        <translation>{window} 号窗口已在 {pc} 上运行。请在那里关闭，或者换一个窗口号启动。</translation>
    </message>
    <message>
        <source>Window {window} is closed. Open it before calling.</source>
        <translation>{window} 号窗口已关闭，请先开放再呼叫。</translation>
    </message>
    <message>
        <source>Window {window} is closed: nobody would call there. Choose another one.</source>
        <translation>{window} 号窗口已关闭，无人呼叫，请另选窗口。</translation>
    </message>
    <message>
        <source>Window {window} is not open. Open it before calling.</source>
        <translation>{window} 号窗口未开放，请先开放再呼叫。</translation>
    </message>
    <message>
        <source>Window {window} is now run by another PC.</source>
        <translation>{window} 号窗口已由另一台电脑运行。</translation>
    </message>
    <message>
        <source>Window {window} is paused ({reason}). Resume it before calling.</source>
        <translation>{window} 号窗口已暂停（{reason}），请先恢复再呼叫。</translation>
    </message>
    <message>
        <source>Window {window} paused for {minutes} min</source>
        <translation>{window} 号窗口已暂停 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Window {window} paused for {minutes} min: {reason}</source>
        <translation>{window} 号窗口已暂停 {minutes} 分钟：{reason}</translation>
    </message>
    <message>
        <source>Window {window} serves no queue. Ask the manager to assign one.</source>
        <translation>窗口 {window} 未分配业务队列，请联系管理员分配。</translation>
    </message>
    <message>
        <source>Window {window}: business {code} is not in the catalog, or stands there twice.</source>
        <translation>{window} 号窗口：业务 {code} 不在事项目录中，或重复列出。</translation>
    </message>
    <message>
        <source>Window {window}: staff number {staff}, password {password}</source>
        <translation>{window} 号窗口：工号 {staff}，口令 {password}</translation>
    </message>
    <message>
        <source>Window {window}: {problem}</source>
        <translation>{window} 号窗口：{problem}</translation>
    </message>
    <message>
        <source>With these it can be accepted with deferral.</source>
        <translation>补齐后即可容缺受理。</translation>
    </message>
    <message>
        <source>With these it can be accepted.</source>
        <translation>补齐后即可受理。</translation>
    </message>
    <message>
        <source>Within {minutes} min</source>
        <translation>{minutes} 分钟以内</translation>
    </message>
    <message>
        <source>You already have number {number} for {business}. One number per person and business is enough.</source>
        <translation>您已经取了{business}的 {number} 号，同一业务一人一号即可。</translation>
    </message>
    <message>
        <source>You are signed in at window {window}. Sign out there first.</source>
        <translation>您已在 {window} 号窗口登录，请先在那里退出。</translation>
    </message>
    <message>
        <source>a deferrable material needs the working days to hand it in</source>
        <translation>可容缺的材料须写明几个工作日内补交</translation>
    </message>
    <message>
        <source>a phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>an instant item promises no days; leave this out</source>
        <translation>即办件没有承诺时限，请去掉</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cannot be read: {problem}</source>
        <translation>无法读取：{problem}</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>窗口人员</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>document camera</source>
        <translation>高拍仪</translation>
    </message>
    <message>
        <source>does not fit: “{value}”</source>
        <translation>不符合要求：“{value}”</translation>
    </message>
    <message>
        <source>does not hold fields like “items:”</source>
        <translation>没有“items:”这样的字段，不是目录</translation>
    </message>
    <message>
        <source>entry {number} must be a group of fields</source>
        <translation>第 {number} 条应当是一组字段</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>goes round in a circle: {way}</source>
        <translation>循环引用：{way}</translation>
    </message>
    <message>
        <source>green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>has a field without a name</source>
        <translation>有一个字段没有名称</translation>
    </message>
    <message>
        <source>has a meaning only in a bundle with “members”</source>
        <translation>只用于有 members 的一件事</translation>
    </message>
    <message>
        <source>has a meaning only where several answers may be given</source>
        <translation>只用于可以多选的问题</translation>
    </message>
    <message>
        <source>has the field {field} twice in one place</source>
        <translation>同一处有两个 {field} 字段</translation>
    </message>
    <message>
        <source>holds a character that cannot be shown ({code})</source>
        <translation>含有无法显示的字符（{code}）</translation>
    </message>
    <message>
        <source>holds characters that are not allowed here: “{value}”</source>
        <translation>含有此处不允许的字符：“{value}”</translation>
    </message>
    <message>
        <source>is larger than {size} MB</source>
        <translation>大于 {size} MB</translation>
    </message>
    <message>
        <source>is longer than {limit} characters: “{value}”</source>
        <translation>超过 {limit} 个字符：“{value}”</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺少，必须填写</translation>
    </message>
    <message>
        <source>is nested deeper than {levels} levels</source>
        <translation>嵌套超过 {levels} 层</translation>
    </message>
    <message>
        <source>is not UTF-8 text; save it as UTF-8</source>
        <translation>不是 UTF-8 编码，请另存为 UTF-8</translation>
    </message>
    <message>
        <source>is not a catalog file; give a .yaml or .json file, or a folder of them</source>
        <translation>不是目录文件，请给出 .yaml 或 .json 文件，或者放这些文件的文件夹</translation>
    </message>
    <message>
        <source>is not a known field</source>
        <translation>不是已知的字段</translation>
    </message>
    <message>
        <source>is not a known section</source>
        <translation>不是已知的部分</translation>
    </message>
    <message>
        <source>is not valid JSON here: {problem}</source>
        <translation>此处不是有效的 JSON：{problem}</translation>
    </message>
    <message>
        <source>is not valid JSON: {problem}</source>
        <translation>不是有效的 JSON：{problem}</translation>
    </message>
    <message>
        <source>is not valid YAML here: {problem}</source>
        <translation>此处不是有效的 YAML：{problem}</translation>
    </message>
    <message>
        <source>is not valid YAML: {problem}</source>
        <translation>不是有效的 YAML：{problem}</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>管理人员</translation>
    </message>
    <message>
        <source>must be 1 or more; write “instant: true” for what is decided on the spot</source>
        <translation>应为 1 或更大；当场办结的请写 instant: true</translation>
    </message>
    <message>
        <source>must be a date like 2026-11-02, not “{value}”</source>
        <translation>应为 2026-11-02 这样的日期，现在是“{value}”</translation>
    </message>
    <message>
        <source>must be a group of fields</source>
        <translation>应当是一组字段</translation>
    </message>
    <message>
        <source>must be a group of fields, not “{value}”</source>
        <translation>应当是一组字段，现在是“{value}”</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>应当是列表</translation>
    </message>
    <message>
        <source>must be a list, not “{value}”</source>
        <translation>应当是列表，现在是“{value}”</translation>
    </message>
    <message>
        <source>must be a whole number, not “{value}”</source>
        <translation>应为整数，现在是“{value}”</translation>
    </message>
    <message>
        <source>must be one of {allowed}, not “{value}”</source>
        <translation>应为 {allowed} 之一，现在是“{value}”</translation>
    </message>
    <message>
        <source>must be text; put “{value}” in quotes</source>
        <translation>应为文字，请给“{value}”加上引号</translation>
    </message>
    <message>
        <source>must be true or false, not “{value}”</source>
        <translation>应为 true 或 false，现在是“{value}”</translation>
    </message>
    <message>
        <source>must be {limit} or less, not {value}</source>
        <translation>不能大于 {limit}，现在是 {value}</translation>
    </message>
    <message>
        <source>must be {limit} or more, not {value}</source>
        <translation>不能小于 {limit}，现在是 {value}</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>needs at least {limit} entries</source>
        <translation>至少要有 {limit} 条</translation>
    </message>
    <message>
        <source>neither originals nor copies are asked for</source>
        <translation>原件和复印件份数都是 0</translation>
    </message>
    <message>
        <source>no member has a material {code}</source>
        <translation>成员事项都没有材料 {code}</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>only a deferrable material has them; write “necessity: deferrable”</source>
        <translation>只有可容缺的材料才有补交期限，请写 necessity: deferrable</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>已过号</translation>
    </message>
    <message>
        <source>question {code} has other answers in {one} than in {other}</source>
        <translation>问题 {code} 的选项在 {one} 和 {other} 里不一致</translation>
    </message>
    <message>
        <source>receipt printer</source>
        <translation>凭条打印机</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>归队</translation>
    </message>
    <message>
        <source>somebody calls</source>
        <translation>有人呼叫</translation>
    </message>
    <message>
        <source>somebody needs a hand</source>
        <translation>有人需要帮助</translation>
    </message>
    <message>
        <source>taken into another visit</source>
        <translation>已并入其他办理</translation>
    </message>
    <message>
        <source>takes at most {limit} entries</source>
        <translation>最多 {limit} 条</translation>
    </message>
    <message>
        <source>the item has no material {code}</source>
        <translation>本事项没有材料 {code}</translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>the manager asks</source>
        <translation>值班长呼叫</translation>
    </message>
    <message>
        <source>the printer does not print</source>
        <translation>打印机不出票</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>there are no items</source>
        <translation>没有任何事项</translation>
    </message>
    <message>
        <source>there is another “catalog:” in {file}; keep one</source>
        <translation>{file} 里已有“catalog:”，只保留一处</translation>
    </message>
    <message>
        <source>there is no business {code}; known: {known}</source>
        <translation>没有业务组 {code}，已有：{known}</translation>
    </message>
    <message>
        <source>there is no item {code} in this catalog</source>
        <translation>本目录没有事项 {code}</translation>
    </message>
    <message>
        <source>there is no material {code} in this catalog</source>
        <translation>本目录没有材料 {code}</translation>
    </message>
    <message>
        <source>there is no question {code}</source>
        <translation>引用的问题 {code} 不存在</translation>
    </message>
    <message>
        <source>there is no shared question {code}</source>
        <translation>没有共用的问题 {code}</translation>
    </message>
    <message>
        <source>uses a YAML alias; name the material or question by its code instead</source>
        <translation>用了 YAML 别名，请改写材料或问题的编码</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候中</translation>
    </message>
    <message>
        <source>{above}
and {count} more.</source>
        <translation>{above}
另有 {count} 处。</translation>
    </message>
    <message>
        <source>{above}
{fault}</source>
        <translation>{above}
{fault}</translation>
    </message>
    <message>
        <source>{answer} is no answer to question {code}</source>
        <translation>问题 {code} 没有选项 {answer}</translation>
    </message>
    <message>
        <source>{business}: {count} waiting and no window open</source>
        <translation>{business}：{count} 人等候，没有开放窗口</translation>
    </message>
    <message>
        <source>{business}: {count} waiting, the longest for {minutes} min</source>
        <translation>{business}：{count} 人等候，最长 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{code} is already the code of an item in {file}, line {line}</source>
        <translation>编码 {code} 与 {file} 第 {line} 行的事项重复</translation>
    </message>
    <message>
        <source>{code} is called “{name}” in item {item}</source>
        <translation>{code} 在事项 {item} 里名为“{name}”，同一编码只能是同一材料</translation>
    </message>
    <message>
        <source>{code} is included and excluded by the same answer</source>
        <translation>同一选项既要求又排除 {code}</translation>
    </message>
    <message>
        <source>{code} is itself a bundle</source>
        <translation>{code} 本身就是一件事</translation>
    </message>
    <message>
        <source>{code} is listed {times} times</source>
        <translation>{code} 列了 {times} 次</translation>
    </message>
    <message>
        <source>{code} is written out twice; the first is in {file}</source>
        <translation>{code} 写了两次，第一次在 {file}</translation>
    </message>
    <message>
        <source>{count} appointments are booked.</source>
        <translation>已导入 {count} 条预约。</translation>
    </message>
    <message>
        <source>{count} appointments were booked</source>
        <translation>新增 {count} 个预约</translation>
    </message>
    <message>
        <source>{count} bad reviews without an answer</source>
        <translation>{count} 条差评尚未答复</translation>
    </message>
    <message>
        <source>{count} clerks were added for windows without one.</source>
        <translation>已为没有人员的窗口增加 {count} 名工作人员。</translation>
    </message>
    <message>
        <source>{count} tickets of one person for one business today.</source>
        <translation>同一人同一业务今日取号 {count} 次。</translation>
    </message>
    <message>
        <source>{count} waiting and nobody at any window</source>
        <translation>{count} 人等候，窗口无人值守</translation>
    </message>
    <message>
        <source>{device}: {problem}</source>
        <translation>{device}：{problem}</translation>
    </message>
    <message>
        <source>{engine} is not supported: give the file of an SQLite hall, or a postgresql:// URL.</source>
        <translation>不支持 {engine}：请给出 SQLite 大厅的文件，或 postgresql:// 网址。</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>{file} already holds a hall. Choose another database, or open this one.</source>
        <translation>{file} 已经是一个大厅，请换一个数据库或直接打开它。</translation>
    </message>
    <message>
        <source>{file} already holds a hall. Choose another file, or open this one.</source>
        <translation>{file} 已经是一个大厅，请换一个文件或直接打开它。</translation>
    </message>
    <message>
        <source>{file} cannot be made: {problem}</source>
        <translation>{file} 无法建立：{problem}</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}</source>
        <translation>{file} 无法读取：{problem}</translation>
    </message>
    <message>
        <source>{file} holds no appointments.</source>
        <translation>{file} 中没有预约。</translation>
    </message>
    <message>
        <source>{file} holds no hall. Make one with: hall-client init</source>
        <translation>{file} 里没有大厅。建立大厅：hall-client init</translation>
    </message>
    <message>
        <source>{file} holds tables of another program. Choose an empty database.</source>
        <translation>{file} 中有其他程序的表，请换一个空数据库。</translation>
    </message>
    <message>
        <source>{file} is neither UTF-8 nor GB 18030 text.</source>
        <translation>{file} 不是 UTF-8 或 GB 18030 编码的文本。</translation>
    </message>
    <message>
        <source>{file} is not a hall of this program: {problem}</source>
        <translation>{file} 不是本程序的大厅：{problem}</translation>
    </message>
    <message>
        <source>{file} is not valid YAML: {problem}</source>
        <translation>{file} 不是有效的 YAML：{problem}</translation>
    </message>
    <message>
        <source>{file} is too large.</source>
        <translation>{file} 过大。</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file} 第 {line} 行</translation>
    </message>
    <message>
        <source>{file}, {place}: {problem}</source>
        <translation>{file}，{place}：{problem}</translation>
    </message>
    <message>
        <source>{key} is the key of a hall whose file is not here. Put that hall back, or move the key away first.</source>
        <translation>{key} 是另一个大厅数据的密钥，但数据文件不在此处。请先放回该数据文件，或移走密钥。</translation>
    </message>
    <message>
        <source>{kind} is no kind of window; there are {known}.</source>
        <translation>没有“{kind}”这种窗口类型，可选：{known}。</translation>
    </message>
    <message>
        <source>{kind} is no reason to call the guide.</source>
        <translation>“{kind}”不是呼叫导办员的原因。</translation>
    </message>
    <message>
        <source>{material}: {reason}</source>
        <translation>{material}：{reason}</translation>
    </message>
    <message>
        <source>{name}: the hall's database answers.</source>
        <translation>{name}：大厅数据库应答正常。</translation>
    </message>
    <message>
        <source>{number} is already at window {window}.</source>
        <translation>{number} 已经在 {window} 号窗口。</translation>
    </message>
    <message>
        <source>{number} is being served at window {window}. Finish or hold it first.</source>
        <translation>{number} 正在 {window} 号窗口办理，请先结束或挂起。</translation>
    </message>
    <message>
        <source>{number} is not part of this visit.</source>
        <translation>{number} 不属于本次办理。</translation>
    </message>
    <message>
        <source>{number} is still at window {window}. Finish or hold it first.</source>
        <translation>{number} 还在 {window} 号窗口，请先结束或挂起。</translation>
    </message>
    <message>
        <source>{number} is the ticket of this visit.</source>
        <translation>{number} 就是本次办理的号票。</translation>
    </message>
    <message>
        <source>{number} is {state}: this step is not possible now.</source>
        <translation>{number} {state}，现在不能这样做。</translation>
    </message>
    <message>
        <source>{number} on hold at window {window} for {minutes} min</source>
        <translation>{number} 在 {window} 号窗口挂起 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{number} was cancelled; {again} was taken {minutes} min later.</source>
        <translation>{number} 取消后 {minutes} 分钟又取 {again}。</translation>
    </message>
    <message>
        <source>{number} was sent to window {window}. Only that window calls it.</source>
        <translation>{number} 已转到窗口 {window}，只能由该窗口叫号。</translation>
    </message>
    <message>
        <source>{number} was taken with another person's ID. Identify the visitor first, or serve it by itself.</source>
        <translation>{number} 是用他人身份证取的号。请先核验来人身份，或单独办理。</translation>
    </message>
    <message>
        <source>{number} was taken with one ID and used with another.</source>
        <translation>{number} 取号人与办理人身份证不一致。</translation>
    </message>
    <message>
        <source>{place}, item {item}</source>
        <translation>{place}，事项 {item}</translation>
    </message>
    <message>
        <source>{place}, {field}</source>
        <translation>{place}，{field}</translation>
    </message>
    <message>
        <source>{place}: {fault}</source>
        <translation>{place}：{fault}</translation>
    </message>
    <message>
        <source>{place}: {why}</source>
        <translation>{place}：{why}</translation>
    </message>
    <message>
        <source>{place}: {why} ({note})</source>
        <translation>{place}：{why}（{note}）</translation>
    </message>
    <message>
        <source>{printer} is fed already.</source>
        <translation>{printer} 已在打印服务中。</translation>
    </message>
    <message>
        <source>{promised} is more than half of the statutory {statutory} days</source>
        <translation>承诺 {promised} 日超过法定 {statutory} 日的一半</translation>
    </message>
    <message>
        <source>{promised} is more than the statutory {statutory} days</source>
        <translation>承诺 {promised} 日大于法定 {statutory} 日</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{reason} ({rule})</source>
        <translation>{reason}（{rule}）</translation>
    </message>
    <message>
        <source>{setting} is a time like 08:30; {value} is not.</source>
        <translation>{setting} 应为 08:30 这样的时间，“{value}”不是。</translation>
    </message>
    <message>
        <source>{setting} is a whole number; {value} is not.</source>
        <translation>{setting} 应为整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{setting} is one of {known}; {value} is not.</source>
        <translation>{setting} 只能是 {known}，不能是“{value}”。</translation>
    </message>
    <message>
        <source>{setting} is yes or no; {value} is not.</source>
        <translation>{setting} 只能是 yes 或 no，不能是 {value}。</translation>
    </message>
    <message>
        <source>{setting} must be from {low} to {high}.</source>
        <translation>{setting} 应在 {low} 至 {high} 之间。</translation>
    </message>
    <message>
        <source>{state}: {trouble}</source>
        <translation>{state}：{trouble}</translation>
    </message>
    <message>
        <source>{step} at {where}</source>
        <translation>{step} · {where}</translation>
    </message>
    <message>
        <source>{step}, window {window}</source>
        <translation>{step} · {window} 号窗口</translation>
    </message>
    <message>
        <source>{step}: {note}</source>
        <translation>{step}：{note}</translation>
    </message>
    <message>
        <source>{subject} accepted</source>
        <translation>{subject} 已受理</translation>
    </message>
    <message>
        <source>{subject} accepted, materials to follow</source>
        <translation>{subject} 容缺受理</translation>
    </message>
    <message>
        <source>{subject} back in line</source>
        <translation>{subject} 重新排队</translation>
    </message>
    <message>
        <source>{subject} called again to window {window}</source>
        <translation>{subject} 重呼到 {window} 号窗口</translation>
    </message>
    <message>
        <source>{subject} called to window {window}</source>
        <translation>{subject} 呼叫到 {window} 号窗口</translation>
    </message>
    <message>
        <source>{subject} cancelled</source>
        <translation>{subject} 作废</translation>
    </message>
    <message>
        <source>{subject} given back to its queue by window {window}</source>
        <translation>{subject} 由 {window} 号窗口退回队列</translation>
    </message>
    <message>
        <source>{subject} passed over at window {window}</source>
        <translation>{subject} 过号，{window} 号窗口</translation>
    </message>
    <message>
        <source>{subject} put on hold at window {window}</source>
        <translation>{subject} 挂起，{window} 号窗口</translation>
    </message>
    <message>
        <source>{subject} refused</source>
        <translation>{subject} 不予受理</translation>
    </message>
    <message>
        <source>{subject} resumed at window {window}</source>
        <translation>{subject} 恢复办理，{window} 号窗口</translation>
    </message>
    <message>
        <source>{subject} started at window {window}</source>
        <translation>{subject} 开始办理，{window} 号窗口</translation>
    </message>
    <message>
        <source>{subject} taken into the visit at window {window}</source>
        <translation>{subject} 并入 {window} 号窗口的办理</translation>
    </message>
    <message>
        <source>{subject} taken out of the visit at window {window}</source>
        <translation>{subject} 从 {window} 号窗口的办理中拆出</translation>
    </message>
    <message>
        <source>{subject} taken, appointment</source>
        <translation>{subject} 取号，预约</translation>
    </message>
    <message>
        <source>{subject} taken, green channel</source>
        <translation>{subject} 取号，绿色通道</translation>
    </message>
    <message>
        <source>{subject} transferred by window {window}</source>
        <translation>{subject} 由 {window} 号窗口转出</translation>
    </message>
    <message>
        <source>{subject}: registered as could not be done</source>
        <translation>{subject}：登记办不成事</translation>
    </message>
    <message>
        <source>{subject}: told once what is missing</source>
        <translation>{subject}：一次告知补正</translation>
    </message>
    <message>
        <source>{text} is not a day; write it like 2026-11-20.</source>
        <translation>{text} 不是日期，请写成 2026-11-20 这样。</translation>
    </message>
    <message>
        <source>{text} is not a time; write it like 10:30, or now.</source>
        <translation>{text} 不是时间，请写成 10:30 这样，或写 now。</translation>
    </message>
    <message>
        <source>{time}  tickets {tickets}, served {served}, waiting {waiting}</source>
        <translation>{time}  取号 {tickets}，办结 {served}，等候 {waiting}</translation>
    </message>
    <message>
        <source>{time} has passed.</source>
        <translation>{time} 已过。</translation>
    </message>
    <message>
        <source>{url} is neither a file nor a database URL.</source>
        <translation>{url} 既不是文件也不是数据库地址。</translation>
    </message>
    <message>
        <source>{value} is no time like 2026-11-23 10:00.</source>
        <translation>“{value}”不是 2026-11-23 10:00 这样的时间。</translation>
    </message>
    <message>
        <source>{what} ({reason})</source>
        <translation>{what}（{reason}）</translation>
    </message>
    <message>
        <source>“{answer}” and another answer to “{question}” contradict each other.</source>
        <translation>“{question}”的选项“{answer}”不能与其他选项同时选。</translation>
    </message>
    <message>
        <source>“{answer}” is no answer to “{question}”.</source>
        <translation>“{question}”没有选项“{answer}”。</translation>
    </message>
    <message>
        <source>“{question}” takes one answer only.</source>
        <translation>“{question}”只能选一项。</translation>
    </message>
</context>
</TS>
