import { longestFirst } from './longestFirst'

/** Agencies that sign a dateline (电). */
export const AGENCIES = longestFirst([
  '新华社',
  '新华网',
  '新华每日电讯',
  '中新社',
  '中新网',
  '中国新闻社',
  '中国新闻网',
  '中央社',
  '人民网',
  '人民日报',
  '央视网',
  '央视新闻',
  '央广网',
  '光明网',
  '中国网',
  '中国青年网',
  '中青网',
  '国际在线',
  '参考消息网',
  '环球网',
  '澎湃新闻',
  '新華社',
  '美联社',
  '路透社',
  '法新社',
  '共同社',
  '塔斯社',
  '韩联社',
])

/** Where papers get pictures from; printed in brackets behind the photographer. */
export const PICTURE_LIBRARIES = ['人民视觉', '影像中国', '视觉中国', '东方IC', 'CFP', 'IC photo']

/** How the name of a medium ends; it tells an affiliation or a source from a person. */
export const MEDIUM_ENDINGS = longestFirst([
  '日报',
  '晚报',
  '晨报',
  '早报',
  '午报',
  '都市报',
  '商报',
  '时报',
  '导报',
  '周报',
  '青年报',
  '工人报',
  '法治报',
  '法制报',
  '经济报',
  '快报',
  '新报',
  '学报',
  '日報',
  '晚報',
  '报',
  '报社',
  '电视台',
  '广播电台',
  '广播电视台',
  '电台',
  '融媒体中心',
  '融媒中心',
  '传媒中心',
  '新闻中心',
  '通讯社',
  '杂志',
  '周刊',
  '客户端',
  '公众号',
  '微信公众号',
  '官网',
  '网站',
  '新闻网',
  '在线',
  '新闻',
  '央视',
  '央广',
  '台',
  '网',
  '社',
  '網',
])

/** How the name of an institution ends: who signs a notice, where an author works. */
export const INSTITUTIONS =
  /(?:报|社|部|局|厅|会|委|院|司|室|中心|政府|校|大学|中学|小学|公司|银行|证券|期货|基金|支队|大队|集团|厂|处|办|站|馆|园|班)$/

/** They end like a paper's name and are none. */
export const NO_PAPERS = /(?:[本预通喜海汇情电举回播申填警捷战]报|开奖快报|质量日报)$/
