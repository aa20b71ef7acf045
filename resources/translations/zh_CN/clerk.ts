<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source> (helps out)</source>
        <translation>（协办）</translation>
    </message>
    <message>
        <source> (several possible)</source>
        <translation>（可多选）</translation>
    </message>
    <message>
        <source>, provisional</source>
        <translation>（暂定）</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>A card was read. Ctrl I checks identity again.</source>
        <translation>读到一张证件。按 Ctrl I 可重新核验身份。</translation>
    </message>
    <message>
        <source>A reprint says that it is one.</source>
        <translation>再次打印的凭条会标明“重打”。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accept, deferred</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Acceptance voucher</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Accepted on receipt</source>
        <translation>收件即受理</translation>
    </message>
    <message>
        <source>Accepted with deferral</source>
        <translation>已容缺受理</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>已全部选定</translation>
    </message>
    <message>
        <source>All questions were answered already: keys that were not used: {n}.</source>
        <translation>情形问题已全部回答，多按的 {n} 个键没有采用。</translation>
    </message>
    <message>
        <source>All received</source>
        <translation>全部已收</translation>
    </message>
    <message>
        <source>All-in-one · all items</source>
        <translation>综合 · 无差别</translation>
    </message>
    <message>
        <source>All-in-one · by domain</source>
        <translation>综合 · 分领域</translation>
    </message>
    <message>
        <source>Another item</source>
        <translation>再办一项</translation>
    </message>
    <message>
        <source>Answer every question first.</source>
        <translation>请先选定全部情形。</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>预约 {time}</translation>
    </message>
    <message>
        <source>Appt.</source>
        <comment>short: appointment</comment>
        <translation>预约</translation>
    </message>
    <message>
        <source>Appt. {time}</source>
        <comment>short: appointment</comment>
        <translation>预约 {time}</translation>
    </message>
    <message>
        <source>As on the card</source>
        <translation>与证件一致</translation>
    </message>
    <message>
        <source>As soon as a queue is assigned, its tickets appear here.</source>
        <translation>分配业务队列后，票号会自动出现在这里。</translation>
    </message>
    <message>
        <source>Ask whether this is the right visitor, or somebody acting for them.</source>
        <translation>请确认来人是否为本人或其代办人。</translation>
    </message>
    <message>
        <source>Assisted</source>
        <translation>帮办代办</translation>
    </message>
    <message>
        <source>At the window since {time}.</source>
        <translation>取号时间 {time}。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>退回队列</translation>
    </message>
    <message>
        <source>Belongs to another queue</source>
        <translation>业务不属于本队列</translation>
    </message>
    <message>
        <source>Brought by the applicant</source>
        <translation>申请人自备</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Call a chosen one…</source>
        <translation>指定呼叫…</translation>
    </message>
    <message>
        <source>Call a ticket out of turn</source>
        <translation>指定呼叫</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Call no. {n}</source>
        <translation>第 {n} 次呼叫</translation>
    </message>
    <message>
        <source>Call {number} out of turn</source>
        <translation>指定呼叫 {number}</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>Called by mistake</source>
        <translation>误叫</translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>呼叫…</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>拍摄</translation>
    </message>
    <message>
        <source>Capture to row {n}</source>
        <translation>拍摄到第 {n} 项</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>办件 {number}</translation>
    </message>
    <message>
        <source>Catalog {day} · {authority}</source>
        <translation>目录版本 {day} · {authority}</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>situation</comment>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change item</source>
        <translation>换事项</translation>
    </message>
    <message>
        <source>Check code {code}</source>
        <translation>查验码 {code}</translation>
    </message>
    <message>
        <source>Check identity first (Ctrl I): then this person's own tickets stand here.</source>
        <translation>先核验身份（Ctrl I），本人的其他票号才会列出。</translation>
    </message>
    <message>
        <source>Check later</source>
        <translation>稍后核验</translation>
    </message>
    <message>
        <source>Check whether it may still be used for this matter.</source>
        <translation>请核实本事项能否使用该证件。</translation>
    </message>
    <message>
        <source>Check who the visitor is, then find the item.</source>
        <translation>请先核验来人身份，再查找事项。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Choose an item first.</source>
        <translation>请先选择事项。</translation>
    </message>
    <message>
        <source>Click a ticket to call it out of turn.</source>
        <translation>点击号码可指定呼叫。</translation>
    </message>
    <message>
        <source>Click to see it large.</source>
        <translation>点击放大查看。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>本窗口未开放</translation>
    </message>
    <message>
        <source>Comes back with the missing material</source>
        <translation>补齐材料后返回</translation>
    </message>
    <message>
        <source>Commitment letter</source>
        <translation>承诺书</translation>
    </message>
    <message>
        <source>Confirm identity</source>
        <translation>确认身份</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Copy {n}</source>
        <translation>复印件 {n}</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <translation>未能办成</translation>
    </message>
    <message>
        <source>Could-not-be-done record</source>
        <translation>“办不成事”登记单</translation>
    </message>
    <message>
        <source>Cross-region</source>
        <translation>跨域通办</translation>
    </message>
    <message>
        <source>Current</source>
        <comment>ticket</comment>
        <translation>当前</translation>
    </message>
    <message>
        <source>D</source>
        <comment>short: deferred</comment>
        <translation>容</translation>
    </message>
    <message>
        <source>Decided at {time}</source>
        <translation>{time} 作出</translation>
    </message>
    <message>
        <source>Device is being repaired</source>
        <translation>设备检修</translation>
    </message>
    <message>
        <source>Did the paper come out?</source>
        <translation>纸打出来了吗？</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>高拍仪</translation>
    </message>
    <message>
        <source>Done by {day} (working days: {n})</source>
        <translation>{day}前办结（{n} 个工作日）</translation>
    </message>
    <message>
        <source>Each answer changes what is owed.</source>
        <translation>每选一项，右侧应交材料随之变化。</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>电子</translation>
    </message>
    <message>
        <source>Enter starts the visit when the visitor is here. Called {n} times so far.</source>
        <translation>来人到窗后按回车开始办理。已呼叫 {n} 次。</translation>
    </message>
    <message>
        <source>Every row has a state.</source>
        <translation>每项材料都已有状态。</translation>
    </message>
    <message>
        <source>F11 opens the window again.</source>
        <translation>按 F11 恢复叫号。</translation>
    </message>
    <message>
        <source>F12 ends the visit and invites the rating.</source>
        <translation>按 F12 结束办理并邀请评价。</translation>
    </message>
    <message>
        <source>F5 calls the next ticket.</source>
        <translation>按 F5 呼叫下一位。</translation>
    </message>
    <message>
        <source>Fetches a missing material</source>
        <translation>回去取材料</translation>
    </message>
    <message>
        <source>Fills in a form</source>
        <translation>填写表格</translation>
    </message>
    <message>
        <source>Find item</source>
        <translation>查找事项</translation>
    </message>
    <message>
        <source>Find the item</source>
        <translation>查找事项</translation>
    </message>
    <message>
        <source>Find the item with F2: its checklist decides which outcomes are lawful.</source>
        <translation>按 F2 查找事项：材料清单决定可以作出的结果。</translation>
    </message>
    <message>
        <source>Finish and call</source>
        <translation>结束并呼叫</translation>
    </message>
    <message>
        <source>Finish anyway</source>
        <translation>仍然结束</translation>
    </message>
    <message>
        <source>Finish the visit at hand, then sign out and ask the manager where to sit.</source>
        <translation>办完手上这一位后签退，向管理员确认新的窗口。</translation>
    </message>
    <message>
        <source>Finish without an outcome?</source>
        <translation>未作出结果，确定结束？</translation>
    </message>
    <message>
        <source>Finish {number} and call the next one?</source>
        <translation>结束 {number} 并呼叫下一位？</translation>
    </message>
    <message>
        <source>Finish, invite rating</source>
        <translation>结束并请评价</translation>
    </message>
    <message>
        <source>For notices about this case</source>
        <translation>用于通知办理进度</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Give it up, go on</source>
        <translation>放弃并继续</translation>
    </message>
    <message>
        <source>Give up “{item}”?</source>
        <translation>放弃“{item}”？</translation>
    </message>
    <message>
        <source>Give {number} back to the queue</source>
        <translation>把 {number} 退回队列</translation>
    </message>
    <message>
        <source>Green</source>
        <comment>short: green channel</comment>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>H</source>
        <comment>short: held already</comment>
        <translation>有</translation>
    </message>
    <message>
        <source>Hall database</source>
        <translation>大厅数据库</translation>
    </message>
    <message>
        <source>Hall database · away</source>
        <translation>大厅数据库 · 连不上</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>material state</comment>
        <translation>已有</translation>
    </message>
    <message>
        <source>Held and passed over</source>
        <translation>挂起与过号</translation>
    </message>
    <message>
        <source>Held: take the visit up again</source>
        <translation>已挂起：继续办理</translation>
    </message>
    <message>
        <source>History</source>
        <translation>首问与经过</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>action</comment>
        <translation>挂起…</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Identity is not being checked now.</source>
        <translation>现在不在核验身份。</translation>
    </message>
    <message>
        <source>If accepted, done by {day} (working days: {n})</source>
        <translation>受理后预计 {day}（{n} 个工作日）办结</translation>
    </message>
    <message>
        <source>In this visit: take it out again</source>
        <translation>已并入本次办理，可重新拆出</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>即办</translation>
    </message>
    <message>
        <source>Instant: done and handed over in this visit</source>
        <translation>即办件，当场办结</translation>
    </message>
    <message>
        <source>Issued by {issuer}</source>
        <translation>{issuer}核发</translation>
    </message>
    <message>
        <source>It is not called any more and ends with this visit.</source>
        <translation>此号不再单独叫号，随本次办理一同结束。</translation>
    </message>
    <message>
        <source>It is not called any more; its person would have to take a new number.</source>
        <translation>此号不再叫号；来人须重新取号。</translation>
    </message>
    <message>
        <source>It waits again at its old place.</source>
        <translation>此号回到原来的位置继续等候。</translation>
    </message>
    <message>
        <source>L</source>
        <comment>short: licence</comment>
        <translation>证</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>material state</comment>
        <translation>容缺</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>material state</comment>
        <translation>证照</translation>
    </message>
    <message>
        <source>Licence instead: {name}</source>
        <translation>免证办：{name}</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Longest wait {time}. Served today: {n}.</source>
        <translation>最长等候 {time}。今日已办 {n} 位。</translation>
    </message>
    <message>
        <source>M</source>
        <comment>short: missing</comment>
        <translation>缺</translation>
    </message>
    <message>
        <source>Makes copies</source>
        <translation>去复印</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>May follow within {n} working days</source>
        <translation>可容缺：{n} 个工作日内补交</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Must leave soon</source>
        <translation>急需离开</translation>
    </message>
    <message>
        <source>Must not follow later</source>
        <translation>不可容缺</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, pinyin initials or code</source>
        <translation>名称、拼音首字母或编码</translation>
    </message>
    <message>
        <source>Needs somebody who knows this matter</source>
        <translation>需由熟悉此事项的人员办理</translation>
    </message>
    <message>
        <source>New tickets appear here by themselves. Served today: {n}.</source>
        <translation>有人取号会自动出现。今日已办 {n} 位。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>No document camera is set up at this window.</source>
        <translation>本窗口没有设置高拍仪。</translation>
    </message>
    <message>
        <source>No document camera is set up. Pages can be left out.</source>
        <translation>没有设置高拍仪，可以不拍页面。</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>尚未选择事项</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>请放好页面</translation>
    </message>
    <message>
        <source>No page yet. C captures one for this row.</source>
        <translation>还没有页面，按 C 拍摄到本项。</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>No ticket is called here until it is opened.</source>
        <translation>开放之前不会呼叫号码。</translation>
    </message>
    <message>
        <source>No visit is in progress.</source>
        <translation>现在没有正在办理的来访。</translation>
    </message>
    <message>
        <source>No, print it again</source>
        <translation>没有，重新打印</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Nobody is at the window and nobody is waiting.</source>
        <translation>窗口无人，也没有人等候。</translation>
    </message>
    <message>
        <source>Nobody is at the window. F5 calls the next one.</source>
        <translation>窗口无人。按 F5 呼叫下一位。</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人等候</translation>
    </message>
    <message>
        <source>Nobody is waiting for this window.</source>
        <translation>没有等候本窗口的人。</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>没有人等候。</translation>
    </message>
    <message>
        <source>Nobody was held or passed over here.</source>
        <translation>没有挂起或过号的号码。</translation>
    </message>
    <message>
        <source>Not done…</source>
        <translation>办不成事…</translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation>尚未打印。</translation>
    </message>
    <message>
        <source>Not saved to {path}: {problem}.</source>
        <translation>未能保存到 {path}：{problem}。</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Nothing can be done in this program until the window is free.</source>
        <translation>该窗口空出之前，本程序不能办理业务。</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Nothing in the catalog fits “{words}”.</source>
        <translation>目录里没有与“{words}”相符的事项。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>已一次性告知</translation>
    </message>
    <message>
        <source>Number, class and waiting time stay with the ticket.</source>
        <translation>号码、类别和等候时间保持不变。</translation>
    </message>
    <message>
        <source>Old, ill or disabled</source>
        <translation>老、病、残、孕</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>On hold for long</source>
        <translation>挂起过久</translation>
    </message>
    <message>
        <source>On hold for long: {numbers} · Ctrl H</source>
        <translation>挂起过久：{numbers} · Ctrl H</translation>
    </message>
    <message>
        <source>On its way …</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>On its way … keys waiting: {n}</source>
        <translation>正在处理… 已按 {n} 键待用</translation>
    </message>
    <message>
        <source>One matter, two tickets by mistake</source>
        <translation>同一件事误取两号</translation>
    </message>
    <message>
        <source>One thing</source>
        <translation>一件事</translation>
    </message>
    <message>
        <source>One-time notice</source>
        <translation>一次性告知书</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>开放窗口</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>非必要</translation>
    </message>
    <message>
        <source>Original {n}</source>
        <translation>原件 {n}</translation>
    </message>
    <message>
        <source>Other source</source>
        <translation>其他来源</translation>
    </message>
    <message>
        <source>Other tickets</source>
        <translation>并号</translation>
    </message>
    <message>
        <source>Outcomes appear once an item is open.</source>
        <translation>选定事项后，这里给出可以作出的结果。</translation>
    </message>
    <message>
        <source>Owed in this situation: {n}</source>
        <translation>本情形应交 {n} 项</translation>
    </message>
    <message>
        <source>P</source>
        <comment>short: promised</comment>
        <translation>诺</translation>
    </message>
    <message>
        <source>Page found</source>
        <translation>已找到页面</translation>
    </message>
    <message>
        <source>Page {number} was taken away. Ctrl Z brings it back.</source>
        <translation>已移除第 {number} 页。按 Ctrl Z 恢复。</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Pages of row {n}</source>
        <translation>第 {n} 项的页面</translation>
    </message>
    <message>
        <source>Pages: {n}</source>
        <translation>{n} 页</translation>
    </message>
    <message>
        <source>Pass {number} over and call the next one?</source>
        <translation>{number} 过号，呼叫下一位？</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Passed over {missed} · held {held}</source>
        <translation>过号 {missed} · 挂起 {held}</translation>
    </message>
    <message>
        <source>Passed over: put back in line</source>
        <translation>已过号：重新排队</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause this window</source>
        <translation>暂停本窗口</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>手机号（选填）</translation>
    </message>
    <message>
        <source>Print</source>
        <comment>document</comment>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <comment>document</comment>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>Promise</source>
        <comment>material state</comment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promised {n}</source>
        <translation>承诺 {n}</translation>
    </message>
    <message>
        <source>Promised {n} working days</source>
        <translation>承诺 {n} 个工作日</translation>
    </message>
    <message>
        <source>Put the ID card on the reader, or type what it says.</source>
        <translation>请把身份证放在读卡器上，或按证件录入。</translation>
    </message>
    <message>
        <source>R</source>
        <comment>short: received</comment>
        <translation>收</translation>
    </message>
    <message>
        <source>Reading the hall's data …</source>
        <translation>正在读取大厅数据…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>凭条打印机</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record that it could not be done</source>
        <translation>登记“办不成事”</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>不予受理通知书</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Refuse the application</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>不予受理…</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>Results handed over</source>
        <translation>出件</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>过号重排</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>依据：{rule}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存 PDF</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Say what was tried and what stands in the way; the hall follows it up.</source>
        <translation>写明已经办理的过程和办不成的原因，由大厅跟进。</translation>
    </message>
    <message>
        <source>Serving {time}</source>
        <translation>办理中 {time}</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>挂起与过号</translation>
    </message>
    <message>
        <source>Set this visit aside</source>
        <translation>挂起当前办理</translation>
    </message>
    <message>
        <source>Several tickets in one visit</source>
        <translation>一次办理多个票号</translation>
    </message>
    <message>
        <source>Short break</source>
        <translation>短暂离开</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Sign out here, so that your name does not stand on what others do.</source>
        <translation>请在此签退，以免他人的办理记在您名下。</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Somebody is at the window. Finish, hold or transfer first.</source>
        <translation>窗口还有来人。请先结束、挂起或转移。</translation>
    </message>
    <message>
        <source>Start visit</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still to answer: {n}</source>
        <translation>还有 {n} 问</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>拆出</translation>
    </message>
    <message>
        <source>Take page away</source>
        <translation>移除页面</translation>
    </message>
    <message>
        <source>Take {number} into this visit</source>
        <translation>把 {number} 并入本次办理</translation>
    </message>
    <message>
        <source>Taken by mistake</source>
        <translation>误取号</translation>
    </message>
    <message>
        <source>Taken twice</source>
        <translation>重复取号</translation>
    </message>
    <message>
        <source>Taken without an ID: ask whose it is</source>
        <translation>取号时未登记身份，请先问明</translation>
    </message>
    <message>
        <source>Talk with the manager</source>
        <translation>与值班长沟通</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>高拍仪未开启。</translation>
    </message>
    <message>
        <source>The camera is on while a checklist is open.</source>
        <translation>打开材料清单时高拍仪才会开启。</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>高拍仪正在启动…</translation>
    </message>
    <message>
        <source>The card reader cannot be used now: type what the card says. {advice}</source>
        <translation>读卡器现在不能使用，请按证件录入。{advice}</translation>
    </message>
    <message>
        <source>The case is decided.</source>
        <translation>办件已作出结果。</translation>
    </message>
    <message>
        <source>The case is decided; its checklist stays as it is.</source>
        <translation>办件已作出结果，材料清单不再更改。</translation>
    </message>
    <message>
        <source>The catalog is empty.</source>
        <translation>事项目录是空的。</translation>
    </message>
    <message>
        <source>The checklist is empty.</source>
        <translation>材料清单是空的。</translation>
    </message>
    <message>
        <source>The hall answers too slowly: this key was not used.</source>
        <translation>大厅响应过慢，这个键没有采用。</translation>
    </message>
    <message>
        <source>The hall does not answer: keys that were not used: {n}.</source>
        <translation>大厅数据库没有响应，{n} 个键没有采用。</translation>
    </message>
    <message>
        <source>The hall's data are being read.</source>
        <translation>正在读取大厅数据。</translation>
    </message>
    <message>
        <source>The hall's database does not answer.</source>
        <translation>大厅数据库没有应答。</translation>
    </message>
    <message>
        <source>The item has no outcome yet. Decide it or hold the visit first.</source>
        <translation>事项还没有结果。请先作出结果或挂起。</translation>
    </message>
    <message>
        <source>The last step is still on its way: this key was not used.</source>
        <translation>上一步还在处理，这个键没有采用。</translation>
    </message>
    <message>
        <source>The manager changed what this window serves: {queues}.</source>
        <translation>管理员调整了本窗口的业务：{queues}。</translation>
    </message>
    <message>
        <source>The manager closed this window at {time}.</source>
        <translation>管理员于 {time} 关闭了本窗口。</translation>
    </message>
    <message>
        <source>The manager opened this window at {time}.</source>
        <translation>管理员于 {time} 开放了本窗口。</translation>
    </message>
    <message>
        <source>The manager paused this window at {time}.</source>
        <translation>管理员于 {time} 暂停了本窗口。</translation>
    </message>
    <message>
        <source>The manager took you off this window.</source>
        <translation>管理员已把您调离本窗口。</translation>
    </message>
    <message>
        <source>The next window begins anew: what was begun of the item is given up, with its pages.</source>
        <translation>转出后由下一窗口重新办理：本事项已录入的内容和页面将放弃。</translation>
    </message>
    <message>
        <source>The outcome is decided: {words}.</source>
        <translation>已作出结果：{words}。</translation>
    </message>
    <message>
        <source>The pad asks the visitor now. What is chosen there is never shown here.</source>
        <translation>评价器正在邀请评价。所选内容不会在这里显示。</translation>
    </message>
    <message>
        <source>The pad asks {number} for the rating while the next one comes.</source>
        <translation>评价器邀请 {number} 评价，同时呼叫下一位。</translation>
    </message>
    <message>
        <source>The page is back.</source>
        <translation>页面已恢复。</translation>
    </message>
    <message>
        <source>The paper is being drawn …</source>
        <translation>正在生成文书…</translation>
    </message>
    <message>
        <source>The person is not ready yet</source>
        <translation>来人尚未准备好</translation>
    </message>
    <message>
        <source>The person left</source>
        <translation>来人已离开</translation>
    </message>
    <message>
        <source>The printer did not ask about the paper.</source>
        <translation>打印机没有询问出纸情况。</translation>
    </message>
    <message>
        <source>The rating is done</source>
        <translation>评价已完成</translation>
    </message>
    <message>
        <source>The reason is kept in the journal.</source>
        <translation>理由会记入日志。</translation>
    </message>
    <message>
        <source>The reason stands on the paper that the applicant gets, with the way to object.</source>
        <translation>理由会写在交给申请人的文书上，并告知救济途径。</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>The ticket at the window stays here; the next call follows the new order.</source>
        <translation>手上的票号不受影响，下一次叫号按新的安排。</translation>
    </message>
    <message>
        <source>The ticket waits again at its old place; what was begun of the item is given up.</source>
        <translation>票号回到原来的位置继续等候；本事项已录入的内容将放弃。</translation>
    </message>
    <message>
        <source>The visit at hand goes on; nobody is called here afterwards.</source>
        <translation>手上这一位照常办理，之后不再叫号。</translation>
    </message>
    <message>
        <source>The visit has begun already.</source>
        <translation>已经开始办理。</translation>
    </message>
    <message>
        <source>The visit has not begun. F10 starts it.</source>
        <translation>尚未开始办理。按 F10 开始。</translation>
    </message>
    <message>
        <source>The visit is finished. F5 calls the next one.</source>
        <translation>本次办理已结束。按 F5 呼叫下一位。</translation>
    </message>
    <message>
        <source>The visit of {number} is still open: go on where it was left.</source>
        <translation>{number} 的办理尚未结束：可以从中断处继续。</translation>
    </message>
    <message>
        <source>The visitor acts for the other person</source>
        <translation>代他人一并办理</translation>
    </message>
    <message>
        <source>The visitor may rate on the pad. You may call the next one meanwhile.</source>
        <translation>来人可在评价器上评价，同时可以呼叫下一位。</translation>
    </message>
    <message>
        <source>The visitor wishes it</source>
        <translation>来人要求</translation>
    </message>
    <message>
        <source>The window does not call now.</source>
        <translation>窗口现在不呼叫号码。</translation>
    </message>
    <message>
        <source>The window does not call now. F11 opens it.</source>
        <translation>窗口现在不呼叫号码。按 F11 开放。</translation>
    </message>
    <message>
        <source>The window is closed</source>
        <translation>窗口已关闭</translation>
    </message>
    <message>
        <source>The window is not calling. Open it to go on.</source>
        <translation>窗口未开放。请先开放窗口。</translation>
    </message>
    <message>
        <source>The window is paused</source>
        <translation>窗口已暂停</translation>
    </message>
    <message>
        <source>The window tries again by itself.</source>
        <translation>窗口会自动重试。</translation>
    </message>
    <message>
        <source>There is no document yet.</source>
        <translation>还没有文书。</translation>
    </message>
    <message>
        <source>There is no ticket at the window. F5 calls the next one.</source>
        <translation>窗口没有号码。按 F5 呼叫下一位。</translation>
    </message>
    <message>
        <source>There is no ticket that could be withdrawn.</source>
        <translation>没有可以作废的票号。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>This card expired on {day}.</source>
        <translation>该证件有效期至 {day}，已过期。</translation>
    </message>
    <message>
        <source>This item asks no questions.</source>
        <translation>本事项没有情形选项。</translation>
    </message>
    <message>
        <source>This person holds no other ticket.</source>
        <translation>此人没有其他票号。</translation>
    </message>
    <message>
        <source>This row has no page.</source>
        <translation>本项没有页面。</translation>
    </message>
    <message>
        <source>This window has to close</source>
        <translation>本窗口须停止办理</translation>
    </message>
    <message>
        <source>To the checklist</source>
        <translation>进入材料清单</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Transfer</source>
        <comment>action</comment>
        <translation>转移…</translation>
    </message>
    <message>
        <source>Transfer {number}</source>
        <translation>转移 {number}</translation>
    </message>
    <message>
        <source>Transfer {number} to {goal}</source>
        <translation>{number} 转移到 {goal}</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>转移…</translation>
    </message>
    <message>
        <source>Try fewer words, pinyin initials (yxzr) or a part of the code.</source>
        <translation>请减少字词，或输入拼音首字母（如 yxzr）、编码的一部分。</translation>
    </message>
    <message>
        <source>Two matters of one person</source>
        <translation>一人办理两件事</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Verified · ID card</source>
        <translation>已核验 · 身份证</translation>
    </message>
    <message>
        <source>Verified · typed</source>
        <translation>已核验 · 录入</translation>
    </message>
    <message>
        <source>Visitor {number}</source>
        <translation>{number} 号来人</translation>
    </message>
    <message>
        <source>Waited {time}</source>
        <translation>等候 {time}</translation>
    </message>
    <message>
        <source>Waiting for the rating</source>
        <translation>等待评价</translation>
    </message>
    <message>
        <source>Waiting: {n}</source>
        <translation>等候 {n} 人</translation>
    </message>
    <message>
        <source>Waits for another office</source>
        <translation>等待其他部门</translation>
    </message>
    <message>
        <source>Waits {time}</source>
        <translation>已等 {time}</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>What is not on the list must not be asked for.</source>
        <translation>不在清单内的材料不得索要</translation>
    </message>
    <message>
        <source>What is read or typed now takes the place of the person above. Esc leaves them.</source>
        <translation>重新读卡或录入后，将替换上方的办事人；按 Esc 不替换。</translation>
    </message>
    <message>
        <source>What was typed after it was not used, keys: {n}.</source>
        <translation>其后按下的 {n} 个键没有采用。</translation>
    </message>
    <message>
        <source>What was typed is here again.</source>
        <translation>已录入的内容已恢复。</translation>
    </message>
    <message>
        <source>What was typed stays here. As soon as the hall answers, the window shows what is true then.</source>
        <translation>已录入的内容保留在此。数据库恢复后，窗口自动显示最新情况。</translation>
    </message>
    <message>
        <source>What was typed stays. F2 searches again.</source>
        <translation>已输入的内容保留。按 F2 重新查找。</translation>
    </message>
    <message>
        <source>When the person comes, Ctrl H puts the number back in line.</source>
        <translation>来人到窗后，按 Ctrl H 重新排队。</translation>
    </message>
    <message>
        <source>When the visitor has come, start the visit. If nobody comes, pass the number over.</source>
        <translation>来人到窗后开始办理；无人到窗请过号。</translation>
    </message>
    <message>
        <source>Whose matter is it?</source>
        <translation>核验身份</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>叫号依据：{reason}</translation>
    </message>
    <message>
        <source>Window {n}</source>
        <translation>{n} 号窗口</translation>
    </message>
    <message>
        <source>With a small child</source>
        <translation>携带婴幼儿</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Withdraw a ticket</source>
        <translation>作废票号</translation>
    </message>
    <message>
        <source>Withdraw a ticket…</source>
        <translation>作废票号…</translation>
    </message>
    <message>
        <source>Withdraw {number} for good</source>
        <translation>作废 {number}</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Yes, the paper came out</source>
        <translation>是，纸已打出</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>capture</source>
        <translation>拍摄</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>is called to this window</source>
        <translation>已呼叫到本窗口</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>other question</source>
        <translation>换一问</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>take it</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>the authorities</source>
        <translation>政府部门</translation>
    </message>
    <message>
        <source>{checked} · not who took the ticket</source>
        <translation>{checked} · 非取号人</translation>
    </message>
    <message>
        <source>{item} has no outcome. The visitor would leave without any paper.</source>
        <translation>“{item}”还没有结果，来人将拿不到任何文书。</translation>
    </message>
    <message>
        <source>{lines}p · {rate} fps</source>
        <translation>{lines}p · {rate} 帧</translation>
    </message>
    <message>
        <source>{name} ({number}) is seated at this window now.</source>
        <translation>{name}（{number}）已在本窗口上岗。</translation>
    </message>
    <message>
        <source>{name}: state as before.</source>
        <translation>{name}：已恢复原状态。</translation>
    </message>
    <message>
        <source>{number} belongs to this visit now.</source>
        <translation>{number} 已并入本次办理。</translation>
    </message>
    <message>
        <source>{number} did not come and is passed over (calls: {count}).</source>
        <translation>{number} 呼叫 {count} 次无人应答，已过号。</translation>
    </message>
    <message>
        <source>{number} is at the window. Finish or hold it first.</source>
        <translation>{number} 还在窗口。请先结束或挂起。</translation>
    </message>
    <message>
        <source>{number} is passed over and may come back later.</source>
        <translation>{number} 将被过号，之后可以重新排队。</translation>
    </message>
    <message>
        <source>{number} is withdrawn.</source>
        <translation>{number} 已作废。</translation>
    </message>
    <message>
        <source>{number} waits again at its old place.</source>
        <translation>{number} 已回到原来的位置等候。</translation>
    </message>
    <message>
        <source>{number} waits again, behind those who wait already.</source>
        <translation>{number} 已重新排队，排在现有等候者之后。</translation>
    </message>
    <message>
        <source>{number} waits again.</source>
        <translation>{number} 已重新排队。</translation>
    </message>
    <message>
        <source>{number} was called again, {count} times so far.</source>
        <translation>已重呼 {number}，共呼叫 {count} 次。</translation>
    </message>
    <message>
        <source>{number} was sent on: {goal}.</source>
        <translation>{number} 已转移：{goal}。</translation>
    </message>
    <message>
        <source>{number} was taken with another person's ID number.</source>
        <translation>{number} 号是用另一人的证件取的。</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} min</source>
        <comment>short</comment>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} p.</source>
        <translation>{n} 页</translation>
    </message>
    <message>
        <source>{n} p. · {size} KB</source>
        <translation>{n} 页 · {size} KB</translation>
    </message>
    <message>
        <source>{n} people are waiting</source>
        <translation>{n} 人等候</translation>
    </message>
    <message>
        <source>{owed} owed, {settled} settled</source>
        <translation>应交 {owed} 项，已齐 {settled} 项</translation>
    </message>
    <message>
        <source>{promised} · statutory {n} working days</source>
        <translation>{promised} · 法定 {n} 工作日</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <comment>situation chip</comment>
        <translation>{question}：{answer}</translation>
    </message>
    <message>
        <source>{queue} · helps out</source>
        <translation>{queue} · 协办</translation>
    </message>
    <message>
        <source>{trouble} Since {time}, for {minutes}:{seconds}.</source>
        <translation>{trouble}自 {time} 起，已 {minutes}:{seconds}。</translation>
    </message>
    <message>
        <source>{waiting} · no window open</source>
        <translation>{waiting} · 无开放窗口</translation>
    </message>
</context>
</TS>
