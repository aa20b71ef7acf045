<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hall_client</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>0 No</source>
        <translation>0 不办</translation>
    </message>
    <message>
        <source>1 Own</source>
        <translation>1 主办</translation>
    </message>
    <message>
        <source>1 is its own queue; with 2 and 3 it helps out, and they come later. Digits set the rank.</source>
        <translation>“1 主办”是本窗口的业务；“2 协办”“3 再协”是帮忙接办的业务，次序靠后。按数字键设定。</translation>
    </message>
    <message>
        <source>2 Helps</source>
        <translation>2 协办</translation>
    </message>
    <message>
        <source>3 Later</source>
        <translation>3 再协</translation>
    </message>
    <message>
        <source>A visit that ends invites a review.</source>
        <translation>每次办结后邀请评价。</translation>
    </message>
    <message>
        <source>Active good</source>
        <translation>主动好评率</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>All items</source>
        <comment>window kind</comment>
        <translation>综合</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>截至 {time}</translation>
    </message>
    <message>
        <source>Assisted</source>
        <comment>window kind</comment>
        <translation>帮办代办</translation>
    </message>
    <message>
        <source>At most {n} characters.</source>
        <translation>不超过 {n} 字。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>随到随办</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>差评</translation>
    </message>
    <message>
        <source>By domain</source>
        <comment>window kind</comment>
        <translation>分领域</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>the guide</comment>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Call the guide</source>
        <translation>呼叫导办员</translation>
    </message>
    <message>
        <source>Call the guide…</source>
        <translation>呼叫导办员…</translation>
    </message>
    <message>
        <source>Called</source>
        <comment>window</comment>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Called at {time}</source>
        <translation>{time} 呼叫</translation>
    </message>
    <message>
        <source>Calls, pauses and what you do stand here.</source>
        <translation>叫号、暂停和您的操作会列在这里。</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>window</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close window {n}</source>
        <translation>关闭 {n} 号窗口</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>window</comment>
        <translation>未开放</translation>
    </message>
    <message>
        <source>Close…</source>
        <comment>window</comment>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>Come to the manager</source>
        <translation>到值班长处</translation>
    </message>
    <message>
        <source>Could not be done</source>
        <comment>window kind</comment>
        <translation>办不成事</translation>
    </message>
    <message>
        <source>Cross-region</source>
        <comment>window kind</comment>
        <translation>跨域通办</translation>
    </message>
    <message>
        <source>Device is being repaired</source>
        <translation>设备检修</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Devices off</source>
        <translation>设备未开</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>people served</comment>
        <translation>办结</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>下班</translation>
    </message>
    <message>
        <source>Esc shows all of them.</source>
        <translation>按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>预计时间</translation>
    </message>
    <message>
        <source>Estimate for a new ticket (line: {n} min)</source>
        <translation>现在取号预计等候（竖线为 {n} 分钟目标）</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Few visitors</source>
        <translation>来人少</translation>
    </message>
    <message>
        <source>Few visitors there</source>
        <translation>该窗口来人少</translation>
    </message>
    <message>
        <source>For the managers of the hall.</source>
        <translation>供大厅值班管理人员使用。</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>window</comment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Give it a window…</source>
        <translation>安排窗口…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好评</translation>
    </message>
    <message>
        <source>Good rate</source>
        <translation>好评率</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Guidance for visitors</source>
        <translation>引导办事群众</translation>
    </message>
    <message>
        <source>Guide and notices</source>
        <translation>导办与通知</translation>
    </message>
    <message>
        <source>Guide was there</source>
        <translation>导办员已到场</translation>
    </message>
    <message>
        <source>Guide…</source>
        <translation>导办员…</translation>
    </message>
    <message>
        <source>Hall dashboard</source>
        <translation>大厅管理</translation>
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
        <source>Help somebody</source>
        <translation>帮扶群众</translation>
    </message>
    <message>
        <source>Helps out with</source>
        <translation>协办业务</translation>
    </message>
    <message>
        <source>Hours change</source>
        <translation>服务时间变更</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>恢复取号</translation>
    </message>
    <message>
        <source>Issue again…</source>
        <translation>恢复取号…</translation>
    </message>
    <message>
        <source>Issue tickets again</source>
        <translation>恢复取号</translation>
    </message>
    <message>
        <source>Issuing stopped</source>
        <translation>已停止取号</translation>
    </message>
    <message>
        <source>Issuing tickets</source>
        <translation>正常取号</translation>
    </message>
    <message>
        <source>It tries again by itself every two seconds.</source>
        <translation>每两秒自动重试。</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of a window</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of window</source>
        <translation>窗口类型</translation>
    </message>
    <message>
        <source>Kiosk {n}</source>
        <translation>自助机 {n}</translation>
    </message>
    <message>
        <source>Kiosks and clerks issue no more tickets; who has one is served.</source>
        <translation>自助机和窗口不再发号；已取号的照常办理。</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Live · read just now</source>
        <translation>实时 · 刚刚刷新</translation>
    </message>
    <message>
        <source>Live · read {n} s ago</source>
        <translation>实时 · {n} 秒前刷新</translation>
    </message>
    <message>
        <source>Long queue</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>Long wait</source>
        <translation>等候时间长</translation>
    </message>
    <message>
        <source>Longer hours today</source>
        <translation>今日延时服务</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Longest {n} min</source>
        <translation>最长 {n} 分钟</translation>
    </message>
    <message>
        <source>Look at window {n}</source>
        <translation>查看 {n} 号窗口</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>More wait than can be served today</source>
        <translation>积压超过今日可办量</translation>
    </message>
    <message>
        <source>New ticket {wait}</source>
        <translation>新取号 {wait}</translation>
    </message>
    <message>
        <source>No bad review is unanswered.</source>
        <translation>没有待回复的差评。</translation>
    </message>
    <message>
        <source>No longer true</source>
        <translation>内容已过时</translation>
    </message>
    <message>
        <source>No notice stands on the board.</source>
        <translation>大屏上没有通知。</translation>
    </message>
    <message>
        <source>No other window could take it.</source>
        <translation>没有其他窗口可以接办。</translation>
    </message>
    <message>
        <source>No program runs there.</source>
        <translation>窗口程序未运行。</translation>
    </message>
    <message>
        <source>No queues yet.</source>
        <translation>还没有业务。</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>未填理由</translation>
    </message>
    <message>
        <source>No staff</source>
        <comment>window</comment>
        <translation>无人</translation>
    </message>
    <message>
        <source>No tickets are issued any more.</source>
        <translation>已停止取号。</translation>
    </message>
    <message>
        <source>No window fits {words}.</source>
        <translation>没有符合 {words} 的窗口。</translation>
    </message>
    <message>
        <source>No window open</source>
        <translation>无窗口开放</translation>
    </message>
    <message>
        <source>No windows yet.</source>
        <translation>还没有窗口。</translation>
    </message>
    <message>
        <source>Nobody has waited today so far.</source>
        <translation>今天还没有人等候。</translation>
    </message>
    <message>
        <source>Nobody is signed in there: it calls only once somebody signs in at its program.</source>
        <translation>该窗口无人登录，有人登录后才会叫号。</translation>
    </message>
    <message>
        <source>Nobody needs the guide.</source>
        <translation>没有待处理的导办呼叫。</translation>
    </message>
    <message>
        <source>Nobody was asked today so far.</source>
        <translation>今天还没有邀请评价。</translation>
    </message>
    <message>
        <source>Not issuing now</source>
        <translation>现在不发号</translation>
    </message>
    <message>
        <source>Not rated</source>
        <translation>未评价</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Note, if there is more to say</source>
        <translation>补充说明（可不填）</translation>
    </message>
    <message>
        <source>Nothing else is wrong.</source>
        <translation>没有其他问题。</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation>一切正常，无需处理。</translation>
    </message>
    <message>
        <source>Notice on the board</source>
        <translation>大屏通知</translation>
    </message>
    <message>
        <source>Notice to the board…</source>
        <translation>大屏通知…</translation>
    </message>
    <message>
        <source>On the board until {time}</source>
        <translation>显示到 {time}</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>action</comment>
        <translation>开放</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>number of windows</comment>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Open this one</source>
        <translation>建议开放</translation>
    </message>
    <message>
        <source>Open window {n}</source>
        <translation>开放 {n} 号窗口</translation>
    </message>
    <message>
        <source>Own queues</source>
        <translation>主办业务</translation>
    </message>
    <message>
        <source>Paper is out</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause window {n}</source>
        <translation>暂停 {n} 号窗口</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>window</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Printer in trouble</source>
        <translation>打印机故障</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems come up here, each with a key that helps.</source>
        <translation>出现问题会列在这里，按数字键即可处理。</translation>
    </message>
    <message>
        <source>Put up</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Put up by mistake</source>
        <translation>误发</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Queues of window {n}</source>
        <translation>调整 {n} 号窗口业务</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>等待叫号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason of the pause</source>
        <translation>暂停理由</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Reassign window…</source>
        <translation>调整窗口业务…</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>调整业务…</translation>
    </message>
    <message>
        <source>Replaced by another</source>
        <translation>已有新通知</translation>
    </message>
    <message>
        <source>Results</source>
        <comment>window kind</comment>
        <translation>出件</translation>
    </message>
    <message>
        <source>Reviews today</source>
        <translation>今日评价</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全原因</translation>
    </message>
    <message>
        <source>Send the guide…</source>
        <translation>派导办员…</translation>
    </message>
    <message>
        <source>Serving</source>
        <comment>window</comment>
        <translation>办理中</translation>
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
        <source>Single subject</source>
        <translation>专业窗口</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Staff is back</source>
        <translation>人员已返岗</translation>
    </message>
    <message>
        <source>Staff of another window is away</source>
        <translation>其他窗口人员离岗</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop issuing tickets</source>
        <translation>停止取号</translation>
    </message>
    <message>
        <source>Stop issuing…</source>
        <translation>停止取号…</translation>
    </message>
    <message>
        <source>System trouble</source>
        <translation>系统故障</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Take the notice down</source>
        <translation>撤下通知</translation>
    </message>
    <message>
        <source>Takes over from another window</source>
        <translation>接替其他窗口</translation>
    </message>
    <message>
        <source>Talk with the manager</source>
        <translation>与值班长沟通</translation>
    </message>
    <message>
        <source>Target {n}</source>
        <translation>目标 {n}</translation>
    </message>
    <message>
        <source>Text on the board</source>
        <translation>大屏文字</translation>
    </message>
    <message>
        <source>The call for the guide is answered.</source>
        <translation>导办呼叫已处理。</translation>
    </message>
    <message>
        <source>The guide is called to {place}.</source>
        <translation>已呼叫导办员到{place}。</translation>
    </message>
    <message>
        <source>The guide reads it.</source>
        <translation>导办员会看到。</translation>
    </message>
    <message>
        <source>The hall's database does not answer.</source>
        <translation>大厅数据库没有应答。</translation>
    </message>
    <message>
        <source>The notice is off the board.</source>
        <translation>通知已撤下。</translation>
    </message>
    <message>
        <source>The notice stands on the board.</source>
        <translation>通知已上屏。</translation>
    </message>
    <message>
        <source>The queues are short again</source>
        <translation>积压已缓解</translation>
    </message>
    <message>
        <source>The reason is kept in the journal.</source>
        <translation>理由会记入日志。</translation>
    </message>
    <message>
        <source>The trouble is over</source>
        <translation>故障已排除</translation>
    </message>
    <message>
        <source>They are named when the hall is made.</source>
        <translation>窗口在建立大厅时设定。</translation>
    </message>
    <message>
        <source>They come with the catalog.</source>
        <translation>业务随事项目录导入。</translation>
    </message>
    <message>
        <source>This is the hall as of {time}.</source>
        <translation>显示的是 {time} 的情况。</translation>
    </message>
    <message>
        <source>Tickets are issued again.</source>
        <translation>已恢复取号。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Until closing time</source>
        <translation>到下班</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Visits today</source>
        <translation>今日接待</translation>
    </message>
    <message>
        <source>Visits {n}</source>
        <translation>接待 {n}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Waiting today</source>
        <translation>等候人数</translation>
    </message>
    <message>
        <source>Waiting: {n}</source>
        <translation>等候 {n} 人</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Which window takes {business}?</source>
        <translation>哪个窗口接办{business}？</translation>
    </message>
    <message>
        <source>Who is at the window is served to the end; nobody new is called.</source>
        <translation>正在办理的办完为止，不再叫新号。</translation>
    </message>
    <message>
        <source>Window panel</source>
        <translation>窗口详情</translation>
    </message>
    <message>
        <source>Window {n}</source>
        <translation>{n} 号窗口</translation>
    </message>
    <message>
        <source>Window {n} has other queues now.</source>
        <translation>{n} 号窗口业务已调整。</translation>
    </message>
    <message>
        <source>Window {n} is closed.</source>
        <translation>{n} 号窗口已关闭。</translation>
    </message>
    <message>
        <source>Window {n} is open.</source>
        <translation>{n} 号窗口已开放。</translation>
    </message>
    <message>
        <source>Window {n} is paused.</source>
        <translation>{n} 号窗口已暂停。</translation>
    </message>
    <message>
        <source>Window, staff or number</source>
        <translation>窗口、人员、号码</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>all served by {time}</source>
        <translation>预计 {time} 办完</translation>
    </message>
    <message>
        <source>came</source>
        <comment>legend</comment>
        <translation>到达</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>已 {time}</translation>
    </message>
    <message>
        <source>last ticket {time}</source>
        <translation>{time} 停止取号</translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation>最长等候</translation>
    </message>
    <message>
        <source>longest {wait}</source>
        <translation>最长 {wait}</translation>
    </message>
    <message>
        <source>served</source>
        <comment>legend</comment>
        <translation>办结</translation>
    </message>
    <message>
        <source>served today</source>
        <translation>今日办结</translation>
    </message>
    <message>
        <source>those waiting: served by {time}</source>
        <translation>现有等候 {time} 办完</translation>
    </message>
    <message>
        <source>usual wait</source>
        <translation>通常等候</translation>
    </message>
    <message>
        <source>usual wait {wait}</source>
        <translation>通常 {wait}</translation>
    </message>
    <message>
        <source>waiting now</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分</translation>
    </message>
    <message>
        <source>{n} asked</source>
        <translation>邀请 {n} 次</translation>
    </message>
    <message>
        <source>{n} bad reviews wait for an answer.</source>
        <translation>{n} 条差评待回复。</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} of {all} staffed</source>
        <translation>在岗 {n} / {all}</translation>
    </message>
    <message>
        <source>{n} wait now</source>
        <translation>现在 {n} 人</translation>
    </message>
    <message>
        <source>{n}, on hold {held}</source>
        <translation>{n}，挂起 {held}</translation>
    </message>
    <message>
        <source>{time} {deed}</source>
        <translation>{time} {deed}</translation>
    </message>
    <message>
        <source>{waiting} wait, {issued} tickets today, {served} served, {missed} no-shows</source>
        <translation>等候 {waiting} 人，今日取号 {issued}，办结 {served}，过号 {missed}</translation>
    </message>
</context>
</TS>
