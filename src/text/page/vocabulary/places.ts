/** Provinces, as who writes from one names it. */
export const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'

/** Cities that reporters write from; some of them are spelt like a name (武汉, 成都, 郑州). */
export const CITIES = `${PROVINCES}|石家庄|太原|呼和浩特|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|杭州|宁波|温州|合肥|福州|厦门|泉州|南昌|济南|青岛|郑州|洛阳|武汉|长沙|广州|深圳|珠海|东莞|南宁|海口|三亚|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐`
